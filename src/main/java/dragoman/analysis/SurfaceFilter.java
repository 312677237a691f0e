package dragoman.analysis;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Keeps each word as it is before the stemmer, which takes together more than a name allows. */
final class SurfaceFilter extends TokenFilter {

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final SurfaceAttribute surface = addAttribute(SurfaceAttribute.class);

  SurfaceFilter(TokenStream input) {
    super(input);
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (!input.incrementToken()) {
      return false;
    }
    surface.setSurface(term);
    return true;
  }
}
