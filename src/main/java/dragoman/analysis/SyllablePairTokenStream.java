package dragoman.analysis;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Plays neighbouring syllables of Vietnamese as one term, such as <i>quốc phòng</i>: three of four
 * words are two syllables (Nguyễn et al. 2006), each of which builds other words too.
 */
public final class SyllablePairTokenStream extends TokenStream {

  private final Tokens tokens;
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private int token;

  public SyllablePairTokenStream(AnalysedText text) {
    this.tokens = text.tokens();
  }

  /** The pairs of what was typed, as terms. */
  static List<String> of(Tokens tokens) {
    List<String> pairs = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      int next = next(tokens, i);
      if (next > i) {
        pairs.add(tokens.term(i) + ' ' + tokens.term(next));
      }
    }
    return pairs;
  }

  @Override
  public void reset() {
    token = 0;
  }

  @Override
  public boolean incrementToken() {
    while (token < tokens.size()) {
      int i = token++;
      int next = next(tokens, i);
      if (next > i) {
        clearAttributes();
        append(i);
        term.append(' ');
        append(next);
        return true;
      }
    }
    return false;
  }

  private void append(int i) {
    int length = term.length();
    term.resizeBuffer(length + tokens.termLength(i));
    System.arraycopy(
        tokens.chars(), tokens.termStart(i), term.buffer(), length, tokens.termLength(i));
    term.setLength(length + tokens.termLength(i));
  }

  /** The syllable behind a syllable; the same where it is none, or none follows. */
  private static int next(Tokens tokens, int i) {
    if (!isSyllable(tokens, i)) {
      return i;
    }
    int next = i + 1;
    while (next < tokens.size() && tokens.isAlternative(next)) {
      next++;
    }
    boolean follows =
        next < tokens.size()
            && tokens.position(next) == tokens.position(i) + 1
            && isSyllable(tokens, next);
    return follows ? next : i;
  }

  private static boolean isSyllable(Tokens tokens, int i) {
    return !tokens.isAlternative(i)
        && !tokens.isFunctionWord(i)
        && IndexTerms.isVietnamese(tokens, i);
  }
}
