package dragoman.annotate;

import dragoman.analysis.ConceptSpan;
import dragoman.lexicon.Concept;
import dragoman.lexicon.Kind;
import dragoman.lexicon.Lexicon;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds an article's topics from the concepts it names, by where and how often. */
final class TopicFinder {

  /** One naming in the title or lead, or three in the text, make a topic. */
  private static final double LEAST_WEIGHT = 3;

  /** And at least this share of the article's weightiest topic. */
  private static final double SHARE = 0.2;

  private static final String DIPLOMACY = "defence-diplomacy";

  /** What is bought and sold: a weapon by its name, or by what it is. */
  private static final Set<String> ARMS =
      Set.of(
          "combat-aircraft",
          "naval-forces",
          "submarines",
          "frigates",
          "missiles-munitions",
          "air-missile-defence",
          "uncrewed-systems");

  private static final Set<String> DEFENCE =
      Set.of("term-defence-minister", "term-defence-ministry", "term-chief-of-staff");
  private static final Set<String> HEADS =
      Set.of("term-president", "term-prime-minister", "term-leader");
  private static final Set<String> MINISTERS =
      Set.of(
          "term-defence-minister",
          "term-defence-ministry",
          "term-foreign-minister",
          "term-foreign-ministry");
  private static final Set<String> DELEGATES = Set.of("term-delegation", "term-general");
  private static final Set<String> PACTS = Set.of("term-agreement", "term-declaration");

  private static final Set<String> BUYING = Set.of("act-buy");
  private static final Set<String> SELLING = Set.of("act-sell");
  private static final Set<String> SUPPLYING = Set.of("act-supply");
  private static final Set<String> GIVING = Set.of("act-donate");
  private static final Set<String> AGREEING = Set.of("act-agree");
  private static final Set<String> MEETING = Set.of("act-meet");
  private static final Set<String> MEETING_OR_AGREEING = Set.of("act-meet", "act-agree");

  private final Lexicon lexicon;

  /**
   * News tells of a purchase by its verb (<i>Thailand buys four Gripen</i>), of talks by who met.
   * Who buys procures, who sells exports; a contract for a delivery is the buyer's, unless a maker
   * tells of it, and no pact between states.
   */
  private final List<Telling> tellings =
      List.of(
          new Telling("procurement", BUYING, TopicFinder::namesArms, false),
          new Telling("procurement", SUPPLYING, TopicFinder::isBuyersContract, false),
          new Telling("arms-exports", SELLING, TopicFinder::namesArms, true),
          new Telling("arms-exports", SUPPLYING, TopicFinder::isSellersDelivery, true),
          new Telling("military-aid", GIVING, TopicFinder::namesArms, true),
          new Telling("summits", MEETING_OR_AGREEING, this::namesTwoLeaders, true),
          new Telling(
              DIPLOMACY,
              MEETING,
              line -> names(line, HEADS) || names(line, DEFENCE) || names(line, DELEGATES),
              true),
          new Telling("military-talks", MEETING, line -> names(line, DEFENCE), true),
          new Telling("military-talks", DEFENCE, TopicFinder::namesTwoOfDefence, true),
          new Telling("agreements", AGREEING, TopicFinder::isPact, true));

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
      Map<String, List<ConceptSpan>> namings = namings(line, story);
      namings.forEach((topic, words) -> {
        weights.merge(topic, line.weight() * kinds(topic, namings.keySet()), Double::sum);
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

  /**
   * How many narrower topics speak for a topic; one where it speaks for itself. A list of its kinds
   * (<i>cyber, artificial intelligence, quantum technology</i>) says as much as as many sentences.
   */
  private long kinds(String topic, Set<String> named) {
    long narrower =
        named.stream()
            .filter(other -> !other.equals(topic) && lexicon.withParents(other).contains(topic))
            .count();
    return Math.max(1, narrower);
  }

  /** The words of a line that speak for each topic. */
  private Map<String, List<ConceptSpan>> namings(Line line, Story story) {
    Map<String, List<ConceptSpan>> words = new LinkedHashMap<>();
    boolean betweenCompanies = isBetweenCompanies(line);
    for (ConceptSpan span : line.named()) {
      topics(span.concept())
          .filter(topic -> !(betweenCompanies && lexicon.withParents(topic).contains(DIPLOMACY)))
          .forEach(topic -> add(words, topic, span));
    }
    for (Telling telling : tellings) {
      telling.words(line, story).forEach(span -> add(words, telling.topic(), span));
    }
    return words;
  }

  /** What two makers sign or say is business, not diplomacy. */
  private static boolean isBetweenCompanies(Line line) {
    return line.names(concept -> concept.kind() == Kind.COMPANY)
        && line.parties().values().stream().noneMatch(Party::named);
  }

  private void add(Map<String, List<ConceptSpan>> words, String topic, ConceptSpan span) {
    for (String each : lexicon.withParents(topic)) {
      words.computeIfAbsent(each, t -> new ArrayList<>()).add(span);
    }
  }

  private static boolean names(Line line, Set<String> ids) {
    return line.names(concept -> ids.contains(concept.id()));
  }

  private static boolean namesArms(Line line) {
    return line.names(concept -> concept.kind() == Kind.SYSTEM || ARMS.contains(concept.id()));
  }

  private static boolean isPact(Line line) {
    return names(line, PACTS) && !namesArms(line);
  }

  private static boolean isBuyersContract(Line line) {
    return namesArms(line) && names(line, AGREEING) && !isToldByMaker(line);
  }

  private static boolean isSellersDelivery(Line line) {
    return namesArms(line) && (!names(line, AGREEING) || isToldByMaker(line));
  }

  private static boolean isToldByMaker(Line line) {
    return line.parties().values().stream().findFirst().filter(first -> !first.named()).isPresent();
  }

  private boolean isCountry(String actor) {
    return lexicon.concept(actor).filter(c -> c.kind() == Kind.COUNTRY).isPresent();
  }

  /** Two by their titles or two by their names: title and name may be those of one. */
  private static boolean namesTwoOfDefence(Line line) {
    Set<Integer> people =
        line.named().stream()
            .filter(span -> span.concept().kind() == Kind.PERSON)
            .map(ConceptSpan::start)
            .collect(Collectors.toSet());
    Map<Boolean, Long> ofDefence =
        line.named().stream()
            .filter(span -> DEFENCE.contains(span.concept().id()))
            .collect(
                Collectors.partitioningBy(
                    span -> people.contains(span.start()), Collectors.counting()));
    return Collections.max(ofDefence.values()) >= 2;
  }

  /**
   * Two who speak for different actors: heads of state or government, where no ministry is named.
   */
  private boolean namesTwoLeaders(Line line) {
    long leaders =
        line.named().stream()
            .map(ConceptSpan::concept)
            .filter(concept -> concept.kind() == Kind.PERSON)
            .flatMap(concept -> concept.actor().stream())
            .filter(line.parties()::containsKey)
            .filter(this::isCountry)
            .distinct()
            .count();
    return leaders >= 2 && !names(line, MINISTERS);
  }

  private static Stream<String> topics(Concept concept) {
    return concept.kind() == Kind.TOPIC ? Stream.of(concept.id()) : concept.topics().stream();
  }
}
