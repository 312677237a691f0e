package dragoman.analysis;

import dragoman.lexicon.Concept;
import dragoman.lexicon.Lexicon;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Labels by the characters of their analysed words.
 *
 * <p>A trie has a million nodes and a program several tries: nodes are numbers, and a node's
 * children are neighbours, so that ten bytes hold one.
 */
final class LabelTrie {

  /** The node that every walk begins at. */
  static final int ROOT = 0;

  /** Where no label goes on so. */
  static final int NONE = -1;

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

  private char[] chars = new char[1024];

  /** The first child of each node; its last is before the next node's first. */
  private int[] children = new int[1024];

  /** Where a node's labels are, or {@link #NONE}. */
  private int[] ends = new int[1024];

  private final List<List<Label>> labels;
  private int size;

  private LabelTrie(Map<String, List<Label>> byKey) {
    labels = new ArrayList<>();
    String[] keys = byKey.keySet().toArray(String[]::new);
    Arrays.sort(keys);
    // Level by level; of each node, the first of the keys that go through it, and one past the
    // last.
    int[] first = new int[1024];
    int[] last = new int[1024];
    last[0] = keys.length;
    add('\0');
    int depth = 0;
    int level = 1; // the first node of the next level
    for (int node = 0; node < size; node++) {
      if (node == level) {
        depth++;
        level = size;
      }
      children[node] = size;
      int key = first[node];
      if (key < last[node] && keys[key].length() == depth) {
        ends[node] = labels.size();
        labels.add(List.copyOf(byKey.getOrDefault(keys[key], List.of())));
        key++;
      }
      while (key < last[node]) {
        char next = keys[key].charAt(depth);
        int from = key;
        while (key < last[node] && keys[key].charAt(depth) == next) {
          key++;
        }
        if (size == first.length) {
          first = Arrays.copyOf(first, 2 * size);
          last = Arrays.copyOf(last, 2 * size);
        }
        first[size] = from;
        last[size] = key;
        add(next);
      }
    }
    chars = Arrays.copyOf(chars, size);
    ends = Arrays.copyOf(ends, size);
    children = Arrays.copyOf(children, size + 1);
    children[size] = size;
  }

  private LabelTrie(ByteBuffer in, Lexicon lexicon) {
    size = in.getInt();
    chars = new char[size];
    ends = new int[size];
    children = new int[size + 1];
    in.asIntBuffer().get(children).get(ends);
    in.position(in.position() + Integer.BYTES * (children.length + ends.length));
    in.asCharBuffer().get(chars);
    in.position(in.position() + Character.BYTES * chars.length);
    labels = new StoredLabels(in, lexicon);
  }

  /**
   * Reads what {@link #write} has written.
   *
   * @param lexicon with the same concepts
   */
  static LabelTrie read(byte[] stored, Lexicon lexicon) {
    return new LabelTrie(ByteBuffer.wrap(stored), lexicon);
  }

  /** Writes it so that it is read at once, whatever its size. */
  void write(DataOutputStream out) throws IOException {
    out.writeInt(size);
    for (int child : children) {
      out.writeInt(child);
    }
    for (int end : ends) {
      out.writeInt(end);
    }
    for (char c : chars) {
      out.writeChar(c);
    }
    StoredLabels.write(labels, out);
  }

  private void add(char key) {
    if (size == chars.length) {
      chars = Arrays.copyOf(chars, 2 * size);
      children = Arrays.copyOf(children, 2 * size);
      ends = Arrays.copyOf(ends, 2 * size);
    }
    chars[size] = key;
    ends[size] = NONE;
    size++;
  }

  /** The labels that end at a node. */
  List<Label> labels(int node) {
    return ends[node] == NONE ? List.of() : labels.get(ends[node]);
  }

  /** Where a character leads from a node, or {@link #NONE}. */
  int child(int node, char key) {
    int child = Arrays.binarySearch(chars, children[node], children[node + 1], key);
    return child < 0 ? NONE : child;
  }

  /** The characters that lead on from a node. */
  char[] keys(int node) {
    return Arrays.copyOfRange(chars, children[node], children[node + 1]);
  }

  /** Takes labels in any order. */
  static final class Builder {
    private final Map<String, List<Label>> byKey = new HashMap<>();

    void add(String key, Label label) {
      List<Label> known = byKey.computeIfAbsent(key, k -> new ArrayList<>(1));
      if (!known.contains(label)) {
        known.add(label);
      }
    }

    LabelTrie build() {
      return new LabelTrie(byKey);
    }
  }
}
