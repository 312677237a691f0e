package dragoman.analysis;

import dragoman.lexicon.Concept;
import java.util.Comparator;

/**
 * A concept over the words that name it.
 *
 * @param firstToken index of the first of these words in {@link Tokens}
 * @param lastToken index of the last
 * @param start first character in the text
 * @param end one past the last
 * @param place whether it was named by a seat of power (<i>Tokyo</i>), which may be just a place
 */
public record ConceptSpan(
    Concept concept, int firstToken, int lastToken, int start, int end, boolean place) {

  /** By first token, then by first character, then longest first. */
  static final Comparator<ConceptSpan> IN_ORDER =
      Comparator.comparingInt(ConceptSpan::firstToken)
          .thenComparingInt(ConceptSpan::start)
          .thenComparing(Comparator.comparingInt(ConceptSpan::lastToken).reversed());

  /** The same words as a name of something more general. */
  ConceptSpan as(Concept broader) {
    return new ConceptSpan(broader, firstToken, lastToken, start, end, place);
  }
}
