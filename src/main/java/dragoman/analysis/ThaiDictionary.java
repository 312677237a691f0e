package dragoman.analysis;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.BytesTrie;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.BitSet;

/**
 * The 26,000 Thai words that ICU cuts by (Unicode licence), as a trie. ICU has no API to ask them
 * one by one, so that its file is read as its {@code DictionaryData} does: a header, eight numbers
 * and a trie. Its packed nodes are slow to walk (docs/performance.md), so that a table is made.
 */
final class ThaiDictionary {

  private static final String FILE = "/com/ibm/icu/impl/data/icudata/brkitr/thaidict.dict";

  /** Places among the eight numbers: where the trie begins, and how characters become its bytes. */
  private static final int TRIE = 0;

  private static final int TRANSFORM = 5;

  /** A transform that takes the character of the first byte, kept in the low bits, off each. */
  private static final int OFFSET_TRANSFORM = 0x1000000;

  private static final int FIRST_CHARACTER = 0x1fffff;

  /** The Thai block has as many characters. */
  private static final int LETTERS = 128;

  /** The node that no letter has led from yet, and what no letter leads to. */
  static final int ROOT = 0;

  static final int NONE = -1;

  private static final ThaiDictionary ICU = read();

  private final int firstCharacter;

  /** Open addressing, at most half full: a node and a letter, and the node that they lead to. */
  private int[] keys = new int[1 << 12];

  private int[] children = new int[1 << 12];
  private final BitSet words = new BitSet();
  private int nodes = 1;

  private ThaiDictionary(int firstCharacter) {
    this.firstCharacter = firstCharacter;
    Arrays.fill(keys, NONE);
  }

  static ThaiDictionary icu() {
    return ICU;
  }

  private static ThaiDictionary read() {
    try (InputStream in = BreakIterator.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException("ICU lacks " + FILE);
      }
      byte[] file = in.readAllBytes();
      ByteBuffer numbers = ByteBuffer.wrap(file);
      int header = Short.toUnsignedInt(numbers.getShort(0));
      int transform = numbers.getInt(header + Integer.BYTES * TRANSFORM);
      if ((transform & ~FIRST_CHARACTER) != OFFSET_TRANSFORM) {
        throw new IllegalStateException(FILE + " is written in a way that is unknown here");
      }
      ThaiDictionary dictionary = new ThaiDictionary(transform & FIRST_CHARACTER);
      for (BytesTrie.Entry word :
          new BytesTrie(file, header + numbers.getInt(header + Integer.BYTES * TRIE))) {
        dictionary.add(word);
      }
      return dictionary;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void add(BytesTrie.Entry word) {
    int node = ROOT;
    for (int i = 0; i < word.bytesLength(); i++) {
      int key = node * LETTERS + word.byteAt(i);
      int slot = slot(key);
      if (keys[slot] == NONE) {
        keys[slot] = key;
        children[slot] = nodes++;
        node = children[slot];
        if (2 * nodes > keys.length) {
          grow();
        }
      } else {
        node = children[slot];
      }
    }
    words.set(node);
  }

  private void grow() {
    int[] oldKeys = keys;
    int[] oldChildren = children;
    keys = new int[2 * oldKeys.length];
    children = new int[keys.length];
    Arrays.fill(keys, NONE);
    for (int old = 0; old < oldKeys.length; old++) {
      if (oldKeys[old] != NONE) {
        int slot = slot(oldKeys[old]);
        keys[slot] = oldKeys[old];
        children[slot] = oldChildren[old];
      }
    }
  }

  /** Where a key is, or would be. */
  private int slot(int key) {
    int mask = keys.length - 1;
    int slot = (key * 0x9E3779B9) >>> Integer.numberOfLeadingZeros(mask); // Fibonacci hashing
    while (keys[slot] != key && keys[slot] != NONE) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  /** The node that a letter leads to from another; none where no word goes on so. */
  int next(int node, char letter) {
    int at = letter - firstCharacter;
    if (at < 0 || at >= LETTERS) {
      return NONE;
    }
    int slot = slot(node * LETTERS + at);
    return keys[slot] == NONE ? NONE : children[slot];
  }

  /** Whether the letters that lead to a node are a word. */
  boolean isWord(int node) {
    return words.get(node);
  }
}
