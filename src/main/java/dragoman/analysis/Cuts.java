package dragoman.analysis;

import com.ibm.icu.lang.UScript;
import java.util.BitSet;

/** Where the words of a stretch of text begin and end. */
final class Cuts {

  private final String text;
  private final Tokens tokens;
  private final int from;
  private final BitSet starts = new BitSet();
  private final BitSet ends = new BitSet();

  Cuts(String text, Tokens tokens, int from) {
    this.text = text;
    this.tokens = tokens;
    this.from = from;
    for (int i = from; i < tokens.size(); i++) {
      starts.set(tokens.start(i));
      ends.set(tokens.end(i));
    }
  }

  String text() {
    return text;
  }

  /** The first character of the stretch. */
  int start() {
    return tokens.start(from);
  }

  /** One past its last. */
  int limit() {
    return tokens.end(tokens.size() - 1);
  }

  /** The character after this one. */
  int next(int character) {
    return character + Character.charCount(text.codePointAt(character));
  }

  boolean before(int start) {
    return starts.get(start) || isScriptBorder(start);
  }

  boolean after(int end) {
    return ends.get(end) || isScriptBorder(end);
  }

  /** The segmenter takes a figure and the Thai word behind it for one. */
  private boolean isScriptBorder(int border) {
    return border > 0
        && border < text.length()
        && isUnspaced(text.codePointBefore(border)) != isUnspaced(text.codePointAt(border));
  }

  /** The token over a character, or the last one before it. */
  int tokenAt(int character) {
    int low = from;
    int high = tokens.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (tokens.start(middle) <= character) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    while (low > from && tokens.isAlternative(low)) {
      low--;
    }
    return low;
  }

  static boolean isUnspaced(int c) {
    return switch (UScript.getScript(c)) {
      case UScript.THAI, UScript.HAN, UScript.HIRAGANA, UScript.KATAKANA, UScript.HANGUL -> true;
      default -> false;
    };
  }
}
