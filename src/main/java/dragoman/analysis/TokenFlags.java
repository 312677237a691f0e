package dragoman.analysis;

/** Bits in Lucene's {@code FlagsAttribute}: what later filters would lose of a token. */
final class TokenFlags {

  /** Written with a capital first letter. */
  static final int CAPITALISED = 1;

  /** Written with two or more letters, all of them capitals. */
  static final int ALL_CAPITALS = 2;

  /** A function word of the chain's language: matched inside labels, but not indexed. */
  static final int FUNCTION_WORD = 4;

  private TokenFlags() {}

  /** The case bits of a word as the text writes it. */
  static int caseOf(CharSequence word) {
    int letters = 0;
    boolean allCapitals = true;
    boolean capitalised = false;
    for (int i = 0; i < word.length(); ) {
      int c = Character.codePointAt(word, i);
      i += Character.charCount(c);
      if (Character.isLetter(c)) {
        boolean capital = Character.isUpperCase(c) || Character.isTitleCase(c);
        capitalised |= letters == 0 && capital;
        allCapitals &= capital;
        letters++;
      }
    }
    return (capitalised ? CAPITALISED : 0) | (allCapitals && letters >= 2 ? ALL_CAPITALS : 0);
  }
}
