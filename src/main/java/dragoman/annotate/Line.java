package dragoman.annotate;

import dragoman.analysis.ConceptSpan;
import dragoman.analysis.Sentences.Sentence;
import dragoman.annotate.Story.Named;
import dragoman.lexicon.Concept;
import dragoman.lexicon.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A sentence, or the title.
 *
 * @param weight how much it counts
 * @param parties the actors it names, by id, in the order of their first naming
 * @param named all that it names, in order
 */
record Line(Sentence sentence, double weight, Map<String, Party> parties, List<ConceptSpan> named) {

  /** A capital may be only the place of a meeting; people in office act for their country. */
  private static final double PLACE_STRENGTH = 0.5;

  private static final double PERSON_STRENGTH = 0.8;

  /** A company deals for itself first. */
  private static final double COMPANY_STRENGTH = 0.6;

  /**
   * Between two names of a list stand a comma, a conjunction, a title: not a verb with its words.
   */
  private static final int LIST_GAP = 32;

  /**
   * Reads a sentence.
   *
   * @param named the concepts in it, in order
   * @param day when it was written
   */
  static Line of(Sentence sentence, double weight, List<Named> named, Optional<LocalDate> day) {
    Map<String, Party> parties = new LinkedHashMap<>();
    List<ConceptSpan> spans = new ArrayList<>(named.size());
    int group = -1;
    int listEnd = Integer.MIN_VALUE / 2;
    for (Named each : named) {
      ConceptSpan span = each.span();
      spans.add(span);
      Optional<Party> party = party(span, each.scene(), day);
      if (party.isPresent()) {
        group = span.start() - listEnd <= LIST_GAP ? group : group + 1;
        listEnd = span.end();
        Party known = party.get();
        parties.merge(known.actor(), inGroup(known, group), Party::or);
      }
    }
    return new Line(sentence, weight, parties, spans);
  }

  private static Party inGroup(Party party, int group) {
    return new Party(party.actor(), party.strength(), party.named(), group);
  }

  private static Optional<Party> party(ConceptSpan span, boolean scene, Optional<LocalDate> day) {
    Concept concept = span.concept();
    return switch (concept.kind()) {
      case COUNTRY, ORGANISATION ->
          Optional.of(
              new Party(
                  concept.id(),
                  scene ? Party.SCENE : span.place() ? PLACE_STRENGTH : 1,
                  !(scene && span.place()),
                  0));
      case PERSON ->
          concept
              .actor()
              .filter(_ -> concept.inOffice(day))
              .map(a -> new Party(a, PERSON_STRENGTH, true, 0));
      case COMPANY -> concept.actor().map(a -> new Party(a, COMPANY_STRENGTH, false, 0));
      default -> Optional.empty();
    };
  }

  /** Whether it says that somebody did something with or to another. */
  boolean tellsOfAnAct() {
    return names(concept -> concept.kind() == Kind.ACT);
  }

  boolean names(Predicate<Concept> wanted) {
    return named.stream().anyMatch(span -> wanted.test(span.concept()));
  }

  /** Where it names one of two actors, or who speaks or deals for them. */
  List<ConceptSpan> namings(String one, String other) {
    return named.stream()
        .filter(span -> {
          String actor = span.concept().actor().orElse(span.concept().id());
          return parties.containsKey(actor) && (actor.equals(one) || actor.equals(other));
        })
        .toList();
  }
}
