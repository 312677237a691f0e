package dragoman.corpus.language;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;

/**
 * Tells Japanese headlines without kana from Chinese, by which national standard has their letters:
 * the forms that Japan simplified in its own way (対 発 戦 気 駅) are neither in GB 2312 nor in Big5,
 * and a text with both 国 and 衛 is in neither of them as a whole, only in JIS X 0208.
 */
final class HanText {
  /** A headline is shorter, and prose has kana. */
  private static final int READ = 2000;

  private HanText() {}

  static boolean isJapanese(String text) {
    int japan = foreign(text, "Shift_JIS");
    return japan < foreign(text, "GB2312") && japan < foreign(text, "Big5");
  }

  /** How many Han letters of the text the standard lacks. */
  private static int foreign(String text, String standard) {
    CharsetEncoder encoder = Charset.forName(standard).newEncoder();
    int foreign = 0;
    for (int i = 0; i < Math.min(text.length(), READ); i++) {
      char c = text.charAt(i);
      foreign += Character.isIdeographic(c) && !encoder.canEncode(c) ? 1 : 0;
    }
    return foreign;
  }
}
