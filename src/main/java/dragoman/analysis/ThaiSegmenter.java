package dragoman.analysis;

import java.util.Arrays;
import java.util.BitSet;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.th.ThaiAnalyzer;

/**
 * Cuts Thai, which is written without spaces, into as few words as its letters allow.
 *
 * <p>ICU takes the longest word it finds at each place, and so cuts <i>ผลกระทบ</i> (effect) into
 * <i>ผลก|ระ|ทบ</i> and <i>โดยลูเทอร์</i> (by Luther) into <i>โด|ยลู|เท|อร์</i>. Of all ways to cut
 * a whole run, the one with the fewest words is right far more often (maximal matching;
 * Sornlertlamvanich 1993), and what no dictionary knows, which is mostly names, stays in one piece.
 * Borders are only between character clusters (Theeramunkong and others 2000). Not for threads.
 */
final class ThaiSegmenter {

  private static final int WORD = 1000;

  /** Of two ways with as many words, the one that has more of the language's joining words. */
  private static final int FUNCTION_WORD = 900;

  /**
   * One cluster that is in no word of the dictionary, and each after it: a name of several
   * syllables costs less in one piece than as short words that happen to be in it. Measured in
   * docs/ranking.md.
   */
  private static final int UNKNOWN = 2000;

  private static final int MORE_UNKNOWN = 1000;

  /** A letter without a vowel closes the syllable before it. */
  private static final int LONE_LETTER = 3500;

  private static final char THANTHAKHAT = '\u0E4C';

  private static final int UNREACHED = Integer.MAX_VALUE;

  private static final ThaiDictionary DICTIONARY = ThaiDictionary.icu();

  private static final BitSet FUNCTION_WORDS = functionWords();

  private char[] letters = {};

  /** By place: whether a cluster ends there. */
  private boolean[] borders = {};

  /** By border: the least cost of a cut whose last piece is a word, or is unknown. */
  private int[] known = {};

  private int[] unknown = {};

  /** Where that word begins, and where the unknown piece does. */
  private int[] wordStart = {};

  private int[] unknownStart = {};

  /** Where they end in the dictionary. */
  private static BitSet functionWords() {
    BitSet nodes = new BitSet();
    CharArraySet words = FunctionWordList.of("th", ThaiAnalyzer.getDefaultStopSet()).words();
    for (Object word : words) {
      int node = ThaiDictionary.ROOT;
      for (char letter : (char[]) word) {
        node = node == ThaiDictionary.NONE ? node : DICTIONARY.next(node, letter);
      }
      if (node != ThaiDictionary.NONE && DICTIONARY.isWord(node)) {
        nodes.set(node);
      }
    }
    return nodes;
  }

  /** Letters, vowels and marks; not digits, nor what else a text in Thai is written with. */
  static boolean isLetter(char c) {
    return (c >= 'ก' && c <= 'ฺ') || (c >= 'เ' && c <= '๎');
  }

  /** Whether a cluster ends before a character: no sign is parted from the letter it belongs to. */
  static boolean isBorder(CharSequence text, int at) {
    char before = text.charAt(at - 1);
    char after = text.charAt(at);
    boolean leadingVowel = before >= 'เ' && before <= 'ไ';
    boolean dependent = isMark(after) || "ะาำๅฯ".indexOf(after) >= 0;
    return !leadingVowel && !dependent && !isSilent(text, at);
  }

  /** Whether a letter is written but not said: it has a thanthakhat, perhaps over its vowel. */
  private static boolean isSilent(CharSequence text, int at) {
    int mark = at + 1;
    while (mark < text.length() && isMark(text.charAt(mark)) && text.charAt(mark) != THANTHAKHAT) {
      mark++;
    }
    return mark < text.length() && text.charAt(mark) == THANTHAKHAT;
  }

  private static boolean isMark(char c) {
    return Character.getType(c) == Character.NON_SPACING_MARK;
  }

  /** Where the pieces end, in order. */
  int[] ends(StringBuilder run) {
    int length = run.length();
    begin(run);
    for (int at = 0; at < length; at++) {
      if (Math.min(known[at], unknown[at]) != UNREACHED) {
        addWords(at, length);
        addUnknown(at, length);
      }
    }
    return back(length);
  }

  private void begin(StringBuilder run) {
    int length = run.length();
    if (known.length <= length) {
      int capacity = Math.max(64, 2 * length);
      letters = new char[capacity];
      borders = new boolean[capacity];
      known = new int[capacity];
      unknown = new int[capacity];
      wordStart = new int[capacity];
      unknownStart = new int[capacity];
    }
    run.getChars(0, length, letters, 0);
    for (int at = 1; at < length; at++) {
      borders[at] = isBorder(run, at);
    }
    borders[length] = true;
    Arrays.fill(known, 0, length + 1, UNREACHED);
    Arrays.fill(unknown, 0, length + 1, UNREACHED);
    known[0] = 0;
  }

  private void addWords(int start, int length) {
    int before = Math.min(known[start], unknown[start]);
    int node = ThaiDictionary.ROOT;
    for (int end = start + 1; end <= length; end++) {
      node = DICTIONARY.next(node, letters[end - 1]);
      if (node == ThaiDictionary.NONE) {
        break;
      }
      if (borders[end] && DICTIONARY.isWord(node)) {
        addWord(start, end, before + cost(node, end - start));
      }
    }
    if (letters[start] == 'ๆ') { // says the word before it again
      addWord(start, start + 1, before + FUNCTION_WORD);
    }
  }

  /** Of as many words, one long and one short are likelier than two of middle length. */
  private static int cost(int node, int length) {
    return (FUNCTION_WORDS.get(node) ? FUNCTION_WORD : WORD) - Math.min(length * length, WORD / 2);
  }

  private void addWord(int start, int end, int cost) {
    if (cost < known[end]) {
      known[end] = cost;
      wordStart[end] = start;
    }
  }

  private void addUnknown(int start, int length) {
    int end = clusterEnd(start);
    if (known[start] != UNREACHED) {
      boolean lone = end - start == 1;
      addUnknown(start, end, known[start] + (lone ? LONE_LETTER : UNKNOWN));
      if (lone && end < length) {
        addUnknown(start, clusterEnd(end), known[start] + UNKNOWN + MORE_UNKNOWN);
      }
    }
    if (unknown[start] != UNREACHED) {
      addUnknown(unknownStart[start], end, unknown[start] + MORE_UNKNOWN);
    }
  }

  private void addUnknown(int start, int end, int cost) {
    if (cost < unknown[end]) {
      unknown[end] = cost;
      unknownStart[end] = start;
    }
  }

  private int clusterEnd(int start) {
    int end = start + 1;
    while (!borders[end]) {
      end++;
    }
    return end;
  }

  private int[] back(int length) {
    int[] ends = new int[length];
    int first = length;
    for (int end = length; end > 0; ) {
      ends[--first] = end;
      end = known[end] <= unknown[end] ? wordStart[end] : unknownStart[end];
    }
    return Arrays.copyOfRange(ends, first, length);
  }
}
