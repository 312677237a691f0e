package dragoman.analysis;

import java.io.IOException;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.FlagsAttribute;

/**
 * Marks function words instead of dropping them as Lucene's {@code StopFilter} does: concept labels
 * contain them (<i>industria della difesa</i>), and are matched after this filter.
 */
final class FunctionWordFilter extends TokenFilter {

  private final CharArraySet words;
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final FlagsAttribute flags = addAttribute(FlagsAttribute.class);

  FunctionWordFilter(TokenStream input, CharArraySet words) {
    super(input);
    this.words = words;
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (!input.incrementToken()) {
      return false;
    }
    if (words.contains(term.buffer(), 0, term.length())) {
      flags.setFlags(flags.getFlags() | TokenFlags.FUNCTION_WORD);
    }
    return true;
  }
}
