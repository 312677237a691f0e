package dragoman.annotate;

import dragoman.analysis.ConceptSpan;
import dragoman.lexicon.Concept;
import dragoman.lexicon.Kind;
import dragoman.lexicon.Lexicon;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Finds an article's topics from the concepts it names, by where and how often. */
final class TopicFinder {

  /** One naming in the title or lead, or two in the text, make a topic. */
  private static final double LEAST_WEIGHT = 2;

  /** And at least this share of the article's weightiest topic. */
  private static final double SHARE = 0.15;

  private static final Set<String> MINISTERS =
      Set.of("term-defence-minister", "term-chief-of-staff");
  private static final Set<String> LEADERS =
      Set.of(
          "term-president",
          "term-prime-minister",
          "term-leader",
          "term-defence-minister",
          "term-chief-of-staff",
          "term-delegation",
          "term-general");
  private static final Set<String> PACTS = Set.of("term-agreement", "term-declaration");

  /**
   * News tells of a purchase by its verb (<i>Thailand buys four Gripen</i>), of talks by who met.
   */
  private static final List<Telling> TELLINGS =
      List.of(
          new Telling("procurement", "act-supply", TopicFinder::isWeapon, false),
          new Telling("arms-exports", "act-supply", TopicFinder::isWeapon, true),
          new Telling("defence-diplomacy", "act-meet", c -> LEADERS.contains(c.id()), true),
          new Telling("military-talks", "act-meet", c -> MINISTERS.contains(c.id()), true),
          new Telling("agreements", "act-agree", c -> PACTS.contains(c.id()), true));

  private final Lexicon lexicon;

  TopicFinder(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /**
   * What an article is about.
   *
   * @param ids the weightiest first
   * @param reasons the words that spoke for each
   */
  record Topics(List<String> ids, Map<String, List<ConceptSpan>> reasons) {}

  Topics find(Story story) {
    Map<String, Double> weights = new LinkedHashMap<>();
    Map<String, List<ConceptSpan>> reasons = new LinkedHashMap<>();
    for (Line line : story.lines()) {
      namings(line, story)
          .forEach((topic, words) -> {
            weights.merge(topic, line.weight(), Double::sum);
            reasons.computeIfAbsent(topic, t -> new ArrayList<>()).addAll(words);
          });
    }
    double best = weights.values().stream().mapToDouble(w -> w).max().orElse(0);
    double least = Math.max(LEAST_WEIGHT, SHARE * best);
    weights.values().removeIf(weight -> weight < least);
    reasons.keySet().retainAll(weights.keySet());
    reasons.replaceAll((topic, words) -> words.stream().distinct().toList());
    List<String> ids =
        weights.entrySet().stream()
            .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder()))
            .map(Map.Entry::getKey)
            .toList();
    return new Topics(ids, reasons);
  }

  /** The words of a line that speak for each topic. */
  private Map<String, List<ConceptSpan>> namings(Line line, Story story) {
    Map<String, List<ConceptSpan>> words = new LinkedHashMap<>();
    for (ConceptSpan span : line.named()) {
      topics(span.concept()).forEach(topic -> add(words, topic, span));
    }
    for (Telling telling : TELLINGS) {
      telling.words(line, story).forEach(span -> add(words, telling.topic(), span));
    }
    return words;
  }

  private void add(Map<String, List<ConceptSpan>> words, String topic, ConceptSpan span) {
    for (String each : lexicon.withParents(topic)) {
      words.computeIfAbsent(each, t -> new ArrayList<>()).add(span);
    }
  }

  private static boolean isWeapon(Concept concept) {
    return concept.kind() == Kind.SYSTEM;
  }

  private static Stream<String> topics(Concept concept) {
    return concept.kind() == Kind.TOPIC ? Stream.of(concept.id()) : concept.topics().stream();
  }
}
