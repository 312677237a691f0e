package dragoman.analysis;

import dragoman.lexicon.Concept;
import java.util.List;

/**
 * Words of a query that mean one thing: a single word, or several that name a concept.
 *
 * @param text as typed
 * @param concepts what they name, in whatever language; usually one or none
 */
public record QueryUnit(String text, List<QueryWord> words, List<Concept> concepts) {

  public QueryUnit {
    words = List.copyOf(words);
    concepts = List.copyOf(concepts);
  }

  /** Whether no article must have it. */
  public boolean isOptional() {
    return concepts.isEmpty() && words.stream().allMatch(QueryWord::functionWord);
  }
}
