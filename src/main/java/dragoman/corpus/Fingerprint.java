package dragoman.corpus;

import java.util.OptionalLong;

/**
 * By what two pages with the same story are known: a hash of the text's letters and digits, so that
 * quotes, dashes, spaces, capitals and paragraphs may differ. Words may not: a story that an editor
 * has changed is another article of the same story.
 */
final class Fingerprint {
  /** Shorter texts, as "Only for subscribers", are the same on pages that are not. */
  private static final int SHORTEST = 80;

  private static final long FNV_OFFSET = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;

  private Fingerprint() {}

  static OptionalLong of(String text) {
    long hash = FNV_OFFSET;
    int letters = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = Character.toLowerCase(text.charAt(i));
      if (Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK) {
        hash = (hash ^ c) * FNV_PRIME;
        // A Han letter says what three Latin ones do.
        letters += Character.isIdeographic(c) ? 3 : 1;
      }
    }
    return letters < SHORTEST ? OptionalLong.empty() : OptionalLong.of(hash);
  }
}
