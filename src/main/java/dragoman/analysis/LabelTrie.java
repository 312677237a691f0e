package dragoman.analysis;

import dragoman.lexicon.Concept;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Labels by the characters of their analysed words. */
final class LabelTrie {

  /**
   * A way to name a concept.
   *
   * @param words its words before they were stemmed
   * @param cases the case bits a text must show, two bits a word, the first word's lowest; 0 where
   *     case does not matter
   * @param place whether it names a seat of power
   */
  record Label(Concept concept, List<String> words, long cases, boolean place) {

    /** Words beyond this many are matched in any case. */
    static final int CASED_WORDS = 32;

    int caseOf(int word) {
      return word < CASED_WORDS ? (int) (cases >>> (2 * word)) & 3 : 0;
    }
  }

  static final class Node {
    private char[] keys = {};
    private Node[] children = {};
    private List<Label> labels = List.of();

    List<Label> labels() {
      return labels;
    }

    @Nullable Node child(char key) {
      int i = Arrays.binarySearch(keys, key);
      return i < 0 ? null : children[i];
    }

    private Node childOrNew(char key) {
      int i = Arrays.binarySearch(keys, key);
      if (i >= 0) {
        return children[i];
      }
      int at = -i - 1;
      keys = Arrays.copyOf(keys, keys.length + 1);
      children = Arrays.copyOf(children, keys.length);
      System.arraycopy(keys, at, keys, at + 1, keys.length - 1 - at);
      System.arraycopy(children, at, children, at + 1, keys.length - 1 - at);
      keys[at] = key;
      children[at] = new Node();
      return children[at];
    }
  }

  private final Node root = new Node();

  Node root() {
    return root;
  }

  void add(CharSequence key, Label label) {
    Node node = root;
    for (int i = 0; i < key.length(); i++) {
      node = node.childOrNew(key.charAt(i));
    }
    Node end = node;
    if (!end.labels.contains(label)) {
      end.labels = Stream.concat(end.labels.stream(), Stream.of(label)).toList();
    }
  }
}
