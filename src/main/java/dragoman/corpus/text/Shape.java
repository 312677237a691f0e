package dragoman.corpus.text;

import java.lang.Character.UnicodeScript;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a line looks like, whatever its language.
 *
 * @param weight its length in Latin letters' worth, as one Han character says what three letters do
 * @param sentence whether it ends as a sentence does
 * @param capitals whether its letters are all capitals
 * @param menu whether it looks like a row of links
 */
record Shape(double weight, boolean sentence, boolean capitals, boolean menu) {
  private static final Pattern SENTENCE_END =
      Pattern.compile("[.!?…。！？।؟۔:：]\\s*(?:/\\.?)?[\"'”’»«)\\]」』】）]*$");

  private static final Pattern MENU = Pattern.compile("\\s[|•·›»/]\\s|\\s{2,}|\\t|^[|•·›»]|[|›»]$");

  /** Longer rows of links are told by having no full stop. */
  private static final int MENU_LENGTH = 250;

  static Shape of(String text) {
    int cased = 0;
    int lower = 0;
    double weight = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isLetter(c)) {
        weight += weight(c);
        cased += Character.isUpperCase(c) || Character.isLowerCase(c) ? 1 : 0;
        lower += Character.isLowerCase(c) ? 1 : 0;
      }
    }
    boolean capitals = cased >= 10 && lower * 10 < cased;
    boolean menu = text.length() < MENU_LENGTH && isMenu(text);
    return new Shape(weight, SENTENCE_END.matcher(tail(text)).find(), capitals, menu);
  }

  private static boolean isMenu(String text) {
    Matcher separators = MENU.matcher(text);
    return mayBeMenu(text) && separators.find() && separators.find();
  }

  /** Whether it has any separator at all: few lines do, and to look is quicker than to match. */
  private static boolean mayBeMenu(String text) {
    boolean space = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean white = c == ' ' || (c >= '\t' && c <= '\r');
      if ((white && (space || c == '\t')) || "|•·›»/".indexOf(c) >= 0) {
        return true;
      }
      space = white;
    }
    return false;
  }

  /** Enough for closing quotes; a line may be millions of spaces. */
  private static String tail(String text) {
    return text.substring(Math.max(0, text.length() - 20));
  }

  /** Translations of one text are a third as long in Chinese, half in Japanese and Korean. */
  private static double weight(char c) {
    return switch (UnicodeScript.of(c)) {
      case HAN -> 3;
      case HIRAGANA, KATAKANA, HANGUL -> 2;
      // Vowel signs above and below are no letters in Unicode.
      case THAI -> 1.25;
      default -> 1;
    };
  }
}
