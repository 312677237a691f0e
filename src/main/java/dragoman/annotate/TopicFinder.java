package dragoman.annotate;

import dragoman.lexicon.Concept;
import dragoman.lexicon.Kind;
import dragoman.lexicon.Lexicon;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Finds an article's topics from the concepts it names, by where and how often. */
final class TopicFinder {

  /** One naming in the title or lead, or two in the text, make a topic. */
  private static final double LEAST_WEIGHT = 2;

  /** And at least this share of the article's weightiest topic. */
  private static final double SHARE = 0.15;

  private static final String SUPPLY = "act-supply";
  private static final String PROCUREMENT = "procurement";

  /**
   * A sentence that keeps to a topic says more than one that touches it, but it is one sentence.
   */
  private static final int MOST_IN_A_LINE = 2;

  private final Lexicon lexicon;

  TopicFinder(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  List<String> find(Story story) {
    Map<String, Double> weights = new LinkedHashMap<>();
    for (Line line : story.lines()) {
      namings(line)
          .forEach((topic, times) ->
              weights.merge(topic, line.weight() * Math.min(times, MOST_IN_A_LINE), Double::sum));
    }
    double best = weights.values().stream().mapToDouble(w -> w).max().orElse(0);
    double least = Math.max(LEAST_WEIGHT, SHARE * best);
    return weights.entrySet().stream()
        .filter(e -> e.getValue() >= least)
        .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder()))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** How often a line names each topic; the same words count once. */
  private Map<String, Integer> namings(Line line) {
    Map<String, Integer> times = new LinkedHashMap<>();
    for (Concept concept : line.concepts()) {
      topics(concept)
          .flatMap(topic -> lexicon.withParents(topic).stream())
          .forEach(topic -> times.merge(topic, 1, Integer::sum));
    }
    if (tellsOfASupply(line)) {
      lexicon.withParents(PROCUREMENT).forEach(topic -> times.merge(topic, 1, Integer::sum));
    }
    return times;
  }

  /** News tells of a purchase by its verb: <i>Thailand buys four Gripen</i>. */
  private static boolean tellsOfASupply(Line line) {
    return line.concepts().stream().anyMatch(concept -> concept.id().equals(SUPPLY))
        && line.concepts().stream().anyMatch(concept -> concept.kind() == Kind.SYSTEM);
  }

  private static Stream<String> topics(Concept concept) {
    return concept.kind() == Kind.TOPIC ? Stream.of(concept.id()) : concept.topics().stream();
  }
}
