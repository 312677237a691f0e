package dragoman.analysis;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * Adds beside a word with marks its form without them, as people type it in a hurry (<i>quoc
 * phong</i>).
 *
 * <p>The form has a sign before it: <i>mỹ</i> without its tone is no English <i>my</i>.
 */
final class FoldedFormFilter extends TokenFilter {

  static final char SIGN = '~';

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);
  private String pending = "";
  private State state = captureState();

  FoldedFormFilter(TokenStream input) {
    super(input);
  }

  /** The term under which a word is found by people who leave its marks out. */
  static String of(String folded) {
    return SIGN + folded;
  }

  static boolean isFoldedForm(String term) {
    return !term.isEmpty() && term.charAt(0) == SIGN;
  }

  static String fold(String word) {
    return ICUFoldingFilter.NORMALIZER.normalize(word);
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (!pending.isEmpty()) {
      restoreState(state);
      term.setEmpty().append(SIGN).append(pending);
      increment.setPositionIncrement(0);
      pending = "";
      return true;
    }
    if (!input.incrementToken()) {
      return false;
    }
    if (!ICUFoldingFilter.NORMALIZER.isNormalized(term)) {
      pending = fold(term.toString());
      state = captureState();
    }
    return true;
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    pending = "";
  }
}
