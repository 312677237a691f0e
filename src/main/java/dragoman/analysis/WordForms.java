package dragoman.analysis;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether two words with one stem are forms of one word.
 *
 * <p>Stemmers are made for recall: Snowball gives Italian <i>portaerei</i> (aircraft carrier) and
 * <i>porta</i> (door) one stem, the Indonesian stemmer <i>pengadaan</i> (procurement) and
 * <i>ada</i> (is). For a label that is wrong far more often than right. Inflection in the languages
 * that have a stemmer changes the end of a word and little of it.
 */
final class WordForms {

  /** The longest ending, as in Polish <i>-ami</i> or German <i>-en</i> with a consonant before. */
  private static final int LONGEST_ENDING = 3;

  /** Shorter beginnings must be followed by hardly anything else. */
  private static final int SHORTEST_STEM = 4;

  /** At least three letters must remain, as every Arabic root has. */
  private static final Pattern PROCLITICS =
      Pattern.compile("(?:[وف]?[بك]?ال|[وف]?لل|[وف][بكل]?|[بكل])(?=\\p{L}{3})");

  /**
   * Russian stemming leaves of the letters for artificial intelligence, <i>ИИ</i>, an <i>and</i>.
   */
  private static final int FEWEST_IN_COMMON = 2;

  private WordForms() {}

  static boolean areForms(CharSequence one, CharSequence other) {
    return haveOneBeginning(withoutProclitics(one), withoutProclitics(other));
  }

  /**
   * Arabic writes <i>and</i>, <i>with</i>, <i>for</i> and <i>the</i> together with the next word.
   */
  private static CharSequence withoutProclitics(CharSequence word) {
    if (word.isEmpty() || word.charAt(0) < '\u0620' || word.charAt(0) > '\u064A') {
      return word;
    }
    Matcher proclitics = PROCLITICS.matcher(word);
    return proclitics.lookingAt() ? word.subSequence(proclitics.end(), word.length()) : word;
  }

  private static boolean haveOneBeginning(CharSequence one, CharSequence other) {
    int shorter = Math.min(one.length(), other.length());
    int longer = Math.max(one.length(), other.length());
    int common = 0;
    while (common < shorter && one.charAt(common) == other.charAt(common)) {
      common++;
    }
    if (common == longer) {
      return true;
    }
    if (common < FEWEST_IN_COMMON) {
      return false;
    }
    int ending = common < SHORTEST_STEM ? 1 : LONGEST_ENDING;
    return 4 * common >= 3 * shorter && longer - common <= ending;
  }
}
