package dragoman.analysis;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.BytesTrie;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;

/**
 * The 26,000 Thai words that ICU cuts by (Unicode licence). ICU has no API to ask them one by one,
 * so that its file is read as its {@code DictionaryData} does: a header, eight numbers and a trie.
 */
final class ThaiDictionary {

  private static final String FILE = "/com/ibm/icu/impl/data/icudata/brkitr/thaidict.dict";

  /** Places among the eight numbers: where the trie begins, and how characters become its bytes. */
  private static final int TRIE = 0;

  private static final int TRANSFORM = 5;

  /** A transform that takes the character of the first byte, kept in the low bits, off each. */
  private static final int OFFSET_TRANSFORM = 0x1000000;

  private static final int FIRST_CHARACTER = 0x1fffff;

  private static final ThaiDictionary ICU = read();

  private final byte[] file;
  private final int root;
  private final int firstCharacter;

  private ThaiDictionary(byte[] file, int root, int firstCharacter) {
    this.file = file;
    this.root = root;
    this.firstCharacter = firstCharacter;
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
      int root = header + numbers.getInt(header + Integer.BYTES * TRIE);
      return new ThaiDictionary(file, root, transform & FIRST_CHARACTER);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Walks through the words letter by letter. Not for threads. */
  Walk walk() {
    return new Walk();
  }

  /** A place among the words' beginnings. */
  final class Walk {
    private final BytesTrie trie = new BytesTrie(file, root);
    private BytesTrie.Result last = BytesTrie.Result.INTERMEDIATE_VALUE;

    void start() {
      trie.reset();
      last = BytesTrie.Result.NO_VALUE;
    }

    /** Goes on by one letter; false where no word goes on so. */
    boolean next(char letter) {
      int at = letter - firstCharacter;
      last = last.hasNext() && at >= 0 && at <= 0xff ? trie.next(at) : BytesTrie.Result.NO_MATCH;
      return last.matches();
    }

    /** Whether the letters so far are a word. */
    boolean isWord() {
      return last.hasValue();
    }
  }
}
