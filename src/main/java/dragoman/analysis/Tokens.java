package dragoman.analysis;

import java.io.IOException;
import java.nio.CharBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.FlagsAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * The tokens of one text, recorded once and read by index, facets and pairs.
 *
 * <p>Kept as parallel arrays: a text has hundreds of tokens, and an object for each would be most
 * of what indexing allocates.
 */
public final class Tokens {

  private char[] chars = new char[1024];
  private int[] termEnds = new int[128];
  private int[] surfaceEnds = new int[128];
  private int[] starts = new int[128];
  private int[] ends = new int[128];
  private int[] positions = new int[128];
  private byte[] flags = new byte[128];
  private final List<Stretch> stretches = new ArrayList<>(1);
  private int size;

  /** Tokens up to one are in a language. */
  private record Stretch(String language, int end) {}

  public int size() {
    return size;
  }

  public String term(int i) {
    return new String(chars, termStart(i), termLength(i));
  }

  /** First character of the token, as a UTF-16 index into the text. */
  public int start(int i) {
    return starts[i];
  }

  /** One past the token's last character. */
  public int end(int i) {
    return ends[i];
  }

  /** Count of words before this one; alternatives of a word share its position. */
  public int position(int i) {
    return positions[i];
  }

  /** The language whose chain made it. */
  String language(int i) {
    int stretch = 0;
    while (stretches.get(stretch).end <= i) {
      stretch++;
    }
    return stretches.get(stretch).language;
  }

  boolean is(int i, int flag) {
    return (flags[i] & flag) != 0;
  }

  /** How the word was capitalised. */
  byte caseBits(int i) {
    return (byte) (flags[i] & (TokenFlags.CAPITALISED | TokenFlags.ALL_CAPITALS));
  }

  /** Whether it is another form of the word before it. */
  boolean isAlternative(int i) {
    return i > 0 && positions[i] == positions[i - 1];
  }

  /** Whether the chain's language has this word only to join others. */
  public boolean isFunctionWord(int i) {
    return is(i, TokenFlags.FUNCTION_WORD);
  }

  /** The word before it was stemmed. */
  CharSequence surface(int i) {
    return CharBuffer.wrap(chars, termEnds[i], surfaceEnds[i] - termEnds[i]);
  }

  char[] chars() {
    return chars;
  }

  int termStart(int i) {
    return i == 0 ? 0 : surfaceEnds[i - 1];
  }

  int termLength(int i) {
    return termEnds[i] - termStart(i);
  }

  void markFunctionWord(int i) {
    flags[i] |= TokenFlags.FUNCTION_WORD;
  }

  /**
   * Appends a stream's tokens.
   *
   * @param language whose chain makes them
   * @param offset where the analysed stretch begins in the whole text
   * @param positionGap words to count between this stretch and the one before
   */
  void append(String language, TokenStream stream, int offset, int positionGap) throws IOException {
    CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
    OffsetAttribute offsets = stream.addAttribute(OffsetAttribute.class);
    PositionIncrementAttribute increment = stream.addAttribute(PositionIncrementAttribute.class);
    FlagsAttribute flag = stream.addAttribute(FlagsAttribute.class);
    SurfaceAttribute surface = stream.addAttribute(SurfaceAttribute.class);
    int position = size == 0 ? -1 : positions[size - 1] + positionGap;
    stream.reset();
    while (stream.incrementToken()) {
      position += increment.getPositionIncrement();
      grow(term.length() + surface.surface().length());
      add(term, surface.surface());
      starts[size] = offset + offsets.startOffset();
      ends[size] = offset + offsets.endOffset();
      positions[size] = Math.max(0, position);
      flags[size] = (byte) flag.getFlags();
      size++;
    }
    stream.end();
    stretches.add(new Stretch(language, size));
  }

  /** Makes room for one token more with so many characters. */
  private void grow(int characters) {
    if (size == starts.length) {
      int capacity = size * 2;
      termEnds = Arrays.copyOf(termEnds, capacity);
      surfaceEnds = Arrays.copyOf(surfaceEnds, capacity);
      starts = Arrays.copyOf(starts, capacity);
      ends = Arrays.copyOf(ends, capacity);
      positions = Arrays.copyOf(positions, capacity);
      flags = Arrays.copyOf(flags, capacity);
    }
    int needed = termStart(size) + characters;
    if (needed > chars.length) {
      chars = Arrays.copyOf(chars, Math.max(needed, chars.length * 2));
    }
  }

  private void add(CharTermAttribute term, CharSequence surface) {
    int start = termStart(size);
    System.arraycopy(term.buffer(), 0, chars, start, term.length());
    termEnds[size] = start + term.length();
    surfaceEnds[size] = termEnds[size] + surface.length();
    for (int i = 0; i < surface.length(); i++) {
      chars[termEnds[size] + i] = surface.charAt(i);
    }
  }
}
