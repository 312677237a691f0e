package dragoman.engine;

import java.util.List;
import java.util.Optional;

/**
 * What was found.
 *
 * @param concepts what the query was understood to name
 * @param suggestion the query in another spelling that finds more
 * @param total articles that match, as many as the facets count
 * @param next where the next answer goes on; empty at the end
 */
public record SearchResult(
    List<UnderstoodConcept> concepts,
    Optional<String> suggestion,
    long total,
    List<Hit> hits,
    Facets facets,
    Optional<String> next) {

  public SearchResult {
    if (total < 0) {
      throw new IllegalArgumentException("total must not be negative: " + total);
    }
    concepts = List.copyOf(concepts);
    hits = List.copyOf(hits);
  }
}
