package dragoman.annotate;

import dragoman.lexicon.PairId;

/**
 * Two actors that an article is about.
 *
 * @param first the one whose id is first in the alphabet
 * @param second the other
 * @param evidence the sentence that shows it
 */
public record Pair(String first, String second, Evidence evidence) {

  public Pair {
    if (first.compareTo(second) >= 0) {
      throw new IllegalArgumentException(
          "a pair's ids must be two and in order: " + first + ", " + second);
    }
  }

  /** As in {@code JP-NATO}. */
  public String id() {
    return PairId.of(first, second);
  }
}
