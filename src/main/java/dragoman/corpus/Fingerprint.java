package dragoman.corpus;

import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/**
 * By what two pages with the same story are known: a hash of the text's letters and digits, so that
 * quotes, dashes, spaces, capitals and paragraphs may differ, and so may the few short lines
 * between paragraphs that are no sentences, as what a page has around its story is not always told
 * from it. A sentence's words may not: a story that an editor has changed is another article.
 */
final class Fingerprint {
  /** Shorter texts, as "Only for subscribers", are the same on pages that are not. */
  private static final int SHORTEST = 80;

  /** A longer line is a paragraph, also where sentences have no full stop, as in Thai. */
  private static final int PARAGRAPH = 60;

  /** More than this is a list, and what is in it may be the news. */
  private static final double MOST_ASIDE = 0.05;

  private static final Pattern SENTENCE_END = Pattern.compile("[.!?…。！？।؟۔]\\P{L}*$");

  private static final long FNV_OFFSET = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;

  private Fingerprint() {}

  static OptionalLong of(String text) {
    List<String> lines = text.lines().toList();
    List<String> prose = lines.stream().filter(line -> !isAside(line)).toList();
    int all = lines.stream().mapToInt(Fingerprint::letters).sum();
    int counted = prose.stream().mapToInt(Fingerprint::letters).sum();
    if (all < SHORTEST) {
      return OptionalLong.empty();
    }
    return OptionalLong.of(hash(all - counted <= MOST_ASIDE * all ? prose : lines));
  }

  /**
   * A short line that is no sentence and states no figure: "Listen to this article", a credit, a
   * heading. One page of a story has it, another has not.
   */
  private static boolean isAside(String line) {
    return letters(line) < PARAGRAPH
        && !SENTENCE_END.matcher(line).find()
        && line.codePoints().noneMatch(Character::isDigit);
  }

  private static int letters(String line) {
    int letters = 0;
    for (int i = 0; i < line.length(); i++) {
      if (counts(line.charAt(i))) {
        // A Han letter says what three Latin ones do.
        letters += Character.isIdeographic(line.charAt(i)) ? 3 : 1;
      }
    }
    return letters;
  }

  private static long hash(List<String> lines) {
    long hash = FNV_OFFSET;
    for (String line : lines) {
      for (int i = 0; i < line.length(); i++) {
        char c = Character.toLowerCase(line.charAt(i));
        if (counts(c)) {
          hash = (hash ^ c) * FNV_PRIME;
        }
      }
    }
    return hash;
  }

  private static boolean counts(char c) {
    return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
  }
}
