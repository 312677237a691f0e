package dragoman.engine.opensearch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * Tokens as a text that OpenSearch's own filters take apart again, place by place (see {@link
 * IndexBody}): terms at one place are parted by one control character, places by another, and a
 * place without a term has a third.
 */
final class RecordedTokens {

  static final char BETWEEN_PLACES = '\u001e';
  static final char BETWEEN_TERMS = '\u001f';
  static final char NOTHING = '\u001d';

  private final StringBuilder text = new StringBuilder();
  private int place = -1;

  /** What a stream plays. */
  static String of(TokenStream stream) {
    RecordedTokens tokens = new RecordedTokens();
    CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
    PositionIncrementAttribute step = stream.addAttribute(PositionIncrementAttribute.class);
    try (stream) {
      stream.reset();
      int place = -1;
      while (stream.incrementToken()) {
        place += step.getPositionIncrement();
        tokens.add(term, place);
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException("playing recorded tokens", e);
    }
    return tokens.toString();
  }

  /** Adds terms at a place that is not before the last one. */
  RecordedTokens add(Collection<String> terms, int at) {
    terms.forEach(term -> add(term, at));
    return this;
  }

  private void add(CharSequence term, int at) {
    if (at == place) {
      text.append(BETWEEN_TERMS);
    } else {
      for (int gap = place + 1; gap < at; gap++) {
        separate().append(NOTHING);
      }
      separate();
      place = at;
    }
    for (int i = 0; i < term.length(); i++) {
      char c = term.charAt(i);
      // No chain makes a word of these; a term that had one would be two.
      text.append(c >= NOTHING && c <= BETWEEN_TERMS ? ' ' : c);
    }
  }

  private StringBuilder separate() {
    return text.isEmpty() ? text : text.append(BETWEEN_PLACES);
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
