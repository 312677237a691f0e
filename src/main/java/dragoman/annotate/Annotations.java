package dragoman.annotate;

import java.util.List;

/**
 * What an article is about.
 *
 * @param actors ids of every country and organisation the story names, the most prominent first
 * @param pairs the clearest first
 * @param topics ids, the weightiest first, each second-level topic with the one above it
 */
public record Annotations(List<String> actors, List<Pair> pairs, List<String> topics) {

  public Annotations {
    actors = List.copyOf(actors);
    pairs = List.copyOf(pairs);
    topics = List.copyOf(topics);
  }
}
