package dragoman.analysis;

import dragoman.lexicon.Concept;

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
    Concept concept, int firstToken, int lastToken, int start, int end, boolean place) {}
