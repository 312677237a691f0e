package dragoman.analysis;

import java.util.Arrays;

/**
 * Where the words of a query stand, when chains cut it differently: the plain cut, with words
 * joined that some chain's token goes across.
 */
final class WordBounds {

  private final int[] starts;
  private final int[] ends;
  private int size;

  WordBounds(Tokens plain) {
    starts = new int[plain.size()];
    ends = new int[plain.size()];
    for (int i = 0; i < plain.size(); i++) {
      starts[size] = plain.start(i);
      ends[size] = plain.end(i);
      size++;
    }
  }

  int size() {
    return size;
  }

  int start(int word) {
    return starts[word];
  }

  int end(int word) {
    return ends[word];
  }

  void join(Tokens tokens) {
    for (int i = 0; i < tokens.size(); i++) {
      int first = wordAt(tokens.start(i));
      int last = wordAt(tokens.end(i) - 1);
      if (last > first) {
        ends[first] = ends[last];
        System.arraycopy(starts, last + 1, starts, first + 1, size - last - 1);
        System.arraycopy(ends, last + 1, ends, first + 1, size - last - 1);
        size -= last - first;
      }
    }
  }

  /** Whether characters are of words at all: some chains read marks that others pass over. */
  boolean reach(int from, int to) {
    return size > 0 && to > starts[wordAt(from)] && from < ends[wordAt(to - 1)];
  }

  /** The word at a character, or the last one before it. */
  int wordAt(int character) {
    int word = Arrays.binarySearch(starts, 0, size, character);
    return word >= 0 ? word : Math.max(0, -word - 2);
  }
}
