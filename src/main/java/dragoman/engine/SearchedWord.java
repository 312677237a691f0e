package dragoman.engine;

import java.util.List;
import java.util.Map;

/**
 * What became of a word of a query.
 *
 * @param text as typed
 * @param concepts ids of what it names and was looked for in every language
 * @param articles how many have it, by language
 */
public record SearchedWord(String text, List<String> concepts, Map<String, Long> articles) {

  public SearchedWord {
    concepts = List.copyOf(concepts);
    articles = Map.copyOf(articles);
  }
}
