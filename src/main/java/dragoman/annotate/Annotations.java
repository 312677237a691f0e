package dragoman.annotate;

import dragoman.analysis.ConceptSpan;
import java.util.List;
import java.util.Map;

/**
 * What an article is about.
 *
 * @param actors ids of every country and organisation the story names, the most prominent first
 * @param pairs the clearest first
 * @param topics ids, the weightiest first, each second-level topic with the one above it
 * @param reasons the words that spoke for each topic, in the order of the text
 */
public record Annotations(
    List<String> actors,
    List<Pair> pairs,
    List<String> topics,
    Map<String, List<ConceptSpan>> reasons) {

  public Annotations {
    actors = List.copyOf(actors);
    pairs = List.copyOf(pairs);
    topics = List.copyOf(topics);
    reasons = Map.copyOf(reasons);
  }
}
