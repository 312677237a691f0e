package dragoman.analysis;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * Plays the words that a stemmer changed as they were before, Latin letters without their marks:
 * with the terms that are whole words, this is what a beginning of a word, or a word with a typo in
 * it, is compared with.
 */
public final class WordTokenStream extends TokenStream {

  private final Tokens tokens;
  private final int end;

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);

  private int token;
  private int position = -1;

  /** Plays the words that begin before character {@code end}. */
  public WordTokenStream(AnalysedText text, int end) {
    this.tokens = text.tokens();
    this.end = end;
  }

  @Override
  public void reset() {
    token = 0;
    position = -1;
  }

  @Override
  public boolean incrementToken() {
    while (token < tokens.size()) {
      int i = token++;
      if (tokens.isFunctionWord(i) || tokens.start(i) >= end) {
        continue;
      }
      String form = form(i);
      if (form.isEmpty()) {
        continue;
      }
      clearAttributes();
      term.setEmpty().append(form);
      increment.setPositionIncrement(tokens.position(i) - position);
      offset.setOffset(tokens.start(i), tokens.end(i));
      position = tokens.position(i);
      return true;
    }
    return false;
  }

  /** The word; nothing where the index has it among the terms anyway. */
  private String form(int i) {
    String indexed = tokens.term(i);
    if (tokens.isAlternative(i) || CharSequence.compare(indexed, tokens.surface(i)) == 0) {
      return "";
    }
    String word = Spelling.folded(tokens.surface(i).toString());
    return word.equals(indexed) ? "" : word;
  }
}
