package dragoman.corpus.text;

import java.util.List;
import java.util.regex.Pattern;

/** A scraped page's text as lines. */
public final class RawText {
  /**
   * Characters that are not seen but break words and comparisons: zero-width ones, bidi controls
   * (Unicode annex 9), soft hyphens, byte order marks. The joiners stay where scripts need them.
   */
  private static final Pattern UNSEEN =
      Pattern.compile(
          "[\\u00AD\\u200B\\u200E\\u200F\\u202A-\\u202E\\u2060\\u2066-\\u2069\\uFEFF\\p{Cc}&&[^\\t]]");

  private static final Pattern BREAK = Pattern.compile("\\R|\\f");

  private RawText() {}

  public static List<Line> lines(String text) {
    return HardWrap.undone(BREAK.splitAsStream(text).map(RawText::clean).toList()).stream()
        .filter(line -> !line.isEmpty())
        .map(Line::raw)
        .toList();
  }

  /** The text without what is not seen, trimmed of every kind of space. */
  public static String clean(String text) {
    String seen = hasUnseen(text) ? UNSEEN.matcher(text).replaceAll("") : text;
    return seen.replace('\u00A0', ' ').strip();
  }

  /** Few texts do, and to look is far quicker than to replace. */
  private static boolean hasUnseen(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c < ' ' && c != '\t')
          || (c >= '\u007F' && c <= '\u00AD')
          || (c >= '\u200B' && c <= '\u2069')
          || c == '\uFEFF') {
        return true;
      }
    }
    return false;
  }
}
