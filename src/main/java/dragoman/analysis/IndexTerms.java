package dragoman.analysis;

import com.ibm.icu.lang.UScript;

/**
 * The terms under which a word stands in the index, the same for articles and queries.
 *
 * <p>A word of an alphabet has two: as it is written, letters without their marks, which is one for
 * all languages; and its stem behind the language's mark, as in {@code it|dif}. So a name is found
 * in every language that spells it alike, while stems of different languages never meet (Italian
 * <i>porta</i> and English <i>port</i>), and the form as typed counts for more than another of the
 * same word. Vietnamese has only the second, since there a word without its marks is another word;
 * scripts without an alphabet have the term alone, which no other language shares.
 */
final class IndexTerms {

  static final char MARK = '|';

  /** The language of no row. */
  static final String UNDETERMINED = "und";

  static final String VIETNAMESE = "vi";

  /** Which terms a word has. */
  enum Kind {
    /** The chain's term. */
    PLAIN,
    /** The chain's term behind the language's mark. */
    STEM,
    /** The stem, and the word as it is written. */
    WORD_AND_STEM
  }

  private IndexTerms() {}

  static Kind kind(Tokens tokens, int i) {
    if (tokens.isAlternative(i)) {
      return tokens.chars()[tokens.termStart(i)] == FoldedFormFilter.SIGN ? Kind.PLAIN : Kind.STEM;
    }
    int script = script(tokens.surface(i));
    if (script == UScript.COMMON || isUnspaced(script)) {
      return Kind.PLAIN;
    }
    return isVietnamese(tokens, i) ? Kind.STEM : Kind.WORD_AND_STEM;
  }

  static boolean isVietnamese(Tokens tokens, int i) {
    return tokens.language(i).equals(VIETNAMESE);
  }

  /** The mark of a token's stem; in a language with no alphabet a foreign word has none's. */
  static String mark(Tokens tokens, int i) {
    String language = tokens.language(i);
    return UnspacedNames.LANGUAGES.contains(language) ? UNDETERMINED : language;
  }

  /** A stem as a term. */
  static String stem(Tokens tokens, int i) {
    return mark(tokens, i) + MARK + tokens.term(i);
  }

  /** The term that a chain makes of a word. */
  static String term(Tokens tokens, int i) {
    return switch (kind(tokens, i)) {
      case PLAIN -> tokens.term(i);
      case STEM, WORD_AND_STEM -> stem(tokens, i);
    };
  }

  /** The term of a word as it is written. */
  static String word(Tokens tokens, int i) {
    return Spelling.folded(tokens.surface(i));
  }

  private static int script(CharSequence word) {
    for (int i = 0; i < word.length(); ) {
      int c = Character.codePointAt(word, i);
      int script = UScript.getScript(c);
      if (script > UScript.INHERITED) {
        return script;
      }
      i += Character.charCount(c);
    }
    return UScript.COMMON;
  }

  private static boolean isUnspaced(int script) {
    return switch (script) {
      case UScript.THAI,
          UScript.LAO,
          UScript.KHMER,
          UScript.MYANMAR,
          UScript.HAN,
          UScript.HIRAGANA,
          UScript.KATAKANA,
          UScript.HANGUL ->
          true;
      default -> false;
    };
  }
}
