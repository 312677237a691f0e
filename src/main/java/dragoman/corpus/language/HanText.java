package dragoman.corpus.language;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;

/**
 * Tells Japanese headlines without kana from Chinese, by which national standards have the letters:
 * the forms that Japan simplified in its own way (対 発 戦) are neither in GB 2312 nor in Big5.
 */
final class HanText {
  private HanText() {}

  static boolean isJapanese(String text) {
    CharsetEncoder japan = Charset.forName("Shift_JIS").newEncoder();
    CharsetEncoder mainland = Charset.forName("GB2312").newEncoder();
    CharsetEncoder taiwan = Charset.forName("Big5").newEncoder();
    int japanese = 0;
    int chinese = 0;
    for (int i = 0; i < Math.min(text.length(), 2000); i++) {
      char c = text.charAt(i);
      if (Character.isIdeographic(c)) {
        boolean inJapan = japan.canEncode(c);
        boolean inChina = mainland.canEncode(c) || taiwan.canEncode(c);
        japanese += inJapan && !inChina ? 1 : 0;
        chinese += inChina && !inJapan ? 1 : 0;
      }
    }
    return japanese > chinese;
  }
}
