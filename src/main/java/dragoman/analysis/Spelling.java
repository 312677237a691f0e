package dragoman.analysis;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Normalizer2;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** How words compare when it is their letters that count, not their stems. */
public final class Spelling {

  /**
   * Scripts that write each sound with a letter, so that a slip of the finger changes one letter of
   * many. A syllable or a consonant more makes another word in the others.
   */
  private static final Set<Integer> ALPHABETS =
      Set.of(UScript.LATIN, UScript.GREEK, UScript.CYRILLIC, UScript.ARMENIAN, UScript.GEORGIAN);

  private static final Map<String, String> UMLAUTS = Map.of("ae", "ä", "oe", "ö", "ue", "ü");

  private static final Pattern UMLAUT = Pattern.compile("(?<![aeiouäöüq])[aou]e");

  private Spelling() {}

  /** A German word typed without umlauts; in <i>neue</i> and <i>Quelle</i> there are none. */
  static String withUmlauts(String word) {
    return UMLAUT.matcher(word).replaceAll(two -> UMLAUTS.get(two.group()));
  }

  /** Normalised, with case folded; marks stay. */
  public static String normal(String word) {
    return Normalizer2.getNFKCCasefoldInstance().normalize(word);
  }

  /** Normalised, and Latin letters without their marks; marks of other scripts are letters. */
  public static String folded(CharSequence word) {
    if (isPlain(word)) {
      return word.toString();
    }
    String normal = normal(word.toString());
    return isLatin(normal) ? FoldedFormFilter.fold(normal) : normal;
  }

  private static boolean isPlain(CharSequence word) {
    return word.chars().allMatch(c -> (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'));
  }

  /** The term in the index for a word whose marks the typist left out. */
  public static String unmarked(String folded) {
    return FoldedFormFilter.of(folded);
  }

  /** The term in the index for a word as Vietnamese writes it. */
  public static String vietnamese(String normal) {
    return "vi" + IndexTerms.MARK + normal;
  }

  /** A term of the index as a word. */
  public static String word(String term) {
    int mark = term.indexOf(IndexTerms.MARK);
    return FoldedFormFilter.isFoldedForm(term) ? term.substring(1) : term.substring(mark + 1);
  }

  /** Whether it consists of letters of an alphabet, and of nothing else. */
  public static boolean isAlphabetic(String word) {
    return !word.isEmpty()
        && word.codePoints()
            .allMatch(c ->
                ALPHABETS.contains(UScript.getScript(c))
                    || UScript.getScript(c) == UScript.INHERITED);
  }

  static boolean isLatin(CharSequence word) {
    return word.codePoints().map(UScript::getScript).anyMatch(s -> s == UScript.LATIN);
  }
}
