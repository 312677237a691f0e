package dragoman.analysis;

import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * Plays recorded tokens to the index: content words, and at the first word of each concept its
 * concept token, whose characters are those of the whole name.
 */
public final class RecordedTokenStream extends TokenStream {

  private final Tokens tokens;
  private final List<ConceptSpan> concepts;
  private final int end;

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);

  private int token;
  private int concept;
  private int position = -1;

  /** Plays the tokens that begin before character {@code end}. */
  public RecordedTokenStream(AnalysedText text, int end) {
    this.tokens = text.tokens();
    this.concepts = text.concepts();
    this.end = end;
  }

  @Override
  public void reset() {
    token = 0;
    concept = 0;
    position = -1;
  }

  @Override
  public boolean incrementToken() {
    while (true) {
      if (concept < concepts.size() && concepts.get(concept).firstToken() < token) {
        if (play(concepts.get(concept++))) {
          return true;
        }
      } else if (token < tokens.size()) {
        int i = token++;
        if (!tokens.isFunctionWord(i) && tokens.start(i) < end) {
          play(i);
          return true;
        }
      } else {
        return false;
      }
    }
  }

  private void play(int i) {
    clearAttributes();
    term.copyBuffer(tokens.chars(), tokens.termStart(i), tokens.termLength(i));
    place(tokens.position(i), tokens.start(i), tokens.end(i));
  }

  private boolean play(ConceptSpan span) {
    if (span.start() >= end || !span.concept().kind().isSearched()) {
      return false;
    }
    clearAttributes();
    term.setEmpty().append(span.concept().token());
    place(tokens.position(span.firstToken()), span.start(), span.end());
    return true;
  }

  private void place(int at, int start, int end) {
    increment.setPositionIncrement(at - position);
    offset.setOffset(start, end);
    position = at;
  }
}
