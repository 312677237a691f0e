package dragoman.analysis;

/** What stands between two neighbouring words, reduced to what makes a difference to a label. */
final class Separator {

  /** Nothing stands between: two words of an unspaced script, or parts of one word. */
  static final char NONE = 0;

  private Separator() {}

  /**
   * {@link #NONE} also for quotation marks in such a script, a space for spaces, hyphens, quotation
   * marks and apostrophes (<i>F-35</i>, <i>F 35</i>), or else the mark itself: <i>2+2</i> is no
   * <i>2-2</i>, and no label goes over a comma or full stop that it does not have.
   */
  static char between(CharSequence text, int end, int start) {
    if (end < start && areQuotes(text, end, start) && isUnspaced(text, end, start)) {
      return NONE; // 「颱風」戰機
    }
    char separator = NONE;
    for (int i = end; i < start; i++) {
      char c = text.charAt(i);
      if (Character.isWhitespace(c) || Character.isSpaceChar(c) || joins(c)) {
        separator = ' ';
      } else if (Character.getType(c) != Character.FORMAT) {
        return c;
      }
    }
    return separator;
  }

  private static boolean areQuotes(CharSequence text, int from, int to) {
    return text.subSequence(from, to).chars().allMatch(c -> "「」『』“”‘’\"《》〈〉«»".indexOf(c) >= 0);
  }

  /** Whether what stands on either side is in a script that does not set words apart. */
  private static boolean isUnspaced(CharSequence text, int end, int start) {
    return end > 0
        && start < text.length()
        && Cuts.isUnspaced(Character.codePointBefore(text, end))
        && Cuts.isUnspaced(Character.codePointAt(text, start));
  }

  private static boolean joins(char c) {
    return switch (Character.getType(c)) {
      case Character.DASH_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION ->
          true;
      default -> c == '\'' || c == '"' || c == '/' || c == '・' || c == '·';
    };
  }
}
