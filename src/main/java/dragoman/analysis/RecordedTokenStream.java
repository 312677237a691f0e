package dragoman.analysis;

import dragoman.lexicon.Concept;
import java.nio.CharBuffer;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * Plays recorded tokens to the index: the terms of content words ({@link IndexTerms}), and at the
 * first word of each concept its concept token, and those of the topics it speaks of, whose
 * characters are those of the whole name.
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
  private boolean stemIsNext;
  private int concept;
  private final Queue<String> spokenOf = new ArrayDeque<>(2);
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
    stemIsNext = false;
    spokenOf.clear();
    concept = 0;
    position = -1;
  }

  @Override
  public boolean incrementToken() {
    while (true) {
      if (stemIsNext) {
        stemIsNext = false;
        playStem(token - 1);
        return true;
      } else if (!spokenOf.isEmpty()) {
        play(spokenOf.remove(), concepts.get(concept - 1));
        return true;
      } else if (concept < concepts.size() && concepts.get(concept).firstToken() < token) {
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
    switch (IndexTerms.kind(tokens, i)) {
      case PLAIN -> {
        clearAttributes();
        term.copyBuffer(tokens.chars(), tokens.termStart(i), tokens.termLength(i));
        place(tokens.position(i), tokens.start(i), tokens.end(i));
      }
      case STEM -> playStem(i);
      case WORD_AND_STEM -> {
        clearAttributes();
        term.setEmpty().append(IndexTerms.word(tokens, i));
        place(tokens.position(i), tokens.start(i), tokens.end(i));
        stemIsNext = true;
      }
    }
  }

  private void playStem(int i) {
    clearAttributes();
    int start = tokens.termStart(i);
    term.setEmpty()
        .append(IndexTerms.mark(tokens, i))
        .append(IndexTerms.MARK)
        .append(CharBuffer.wrap(tokens.chars(), start, tokens.termLength(i)));
    place(tokens.position(i), tokens.start(i), tokens.end(i));
  }

  private boolean play(ConceptSpan span) {
    if (span.start() >= end || !span.concept().kind().isSearched()) {
      return false;
    }
    play(span.concept().token(), span);
    span.concept().topics().forEach(topic -> spokenOf.add(Concept.spokenOf(topic)));
    return true;
  }

  private void play(String token, ConceptSpan span) {
    clearAttributes();
    term.setEmpty().append(token);
    place(tokens.position(span.firstToken()), span.start(), span.end());
  }

  private void place(int at, int start, int end) {
    increment.setPositionIncrement(at - position);
    offset.setOffset(start, end);
    position = at;
  }
}
