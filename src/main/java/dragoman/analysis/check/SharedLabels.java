package dragoman.analysis.check;

import dragoman.lexicon.Concept;
import dragoman.lexicon.Kind;
import dragoman.lexicon.Lexicon;
import java.util.Optional;
import java.util.Set;

/** Which concepts may answer to one label, and why. */
final class SharedLabels {

  private final Lexicon lexicon;

  SharedLabels(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** Why two concepts may have the very same label; empty where they may not. */
  Optional<String> ofOneLabel(Concept one, Concept other) {
    Optional<String> forms = ofForms(one, other);
    if (forms.isPresent()) {
      return forms;
    }
    if (one.kind().isActor() && other.kind().isActor()) {
      return Optional.of("names both, where the text bears it out");
    }
    if (one.kind() == Kind.TERM && other.kind() == Kind.TERM) {
      return Optional.of("the language has one word for both");
    }
    return one.kind() == Kind.TERM || other.kind() == Kind.TERM
        ? Optional.of("a general word, found beside the other")
        : Optional.empty();
  }

  /** Why one's label may be found by a form of the other's word; empty where it may not. */
  Optional<String> ofForms(Concept one, Concept other) {
    Set<Kind> kinds = Set.copyOf(java.util.List.of(one.kind(), other.kind()));
    if (kinds.contains(Kind.ACT)) {
      return Optional.of("an act is evidence only");
    }
    if (kinds.contains(Kind.LOOKALIKE) && !isActing(one) && !isActing(other)) {
      return Optional.of("a look-alike hides actors only");
    }
    if (kinds.equals(Set.of(Kind.TOPIC))) {
      return Optional.of("says both topics");
    }
    return speaksOf(one, other) || speaksOf(other, one)
        ? Optional.of("speaks of the topic")
        : Optional.empty();
  }

  private static boolean isActing(Concept concept) {
    return concept.kind().isActor() || concept.kind() == Kind.PERSON;
  }

  private boolean speaksOf(Concept concept, Concept topic) {
    return topic.kind() == Kind.TOPIC
        && concept.topics().stream().anyMatch(id -> lexicon.withParents(id).contains(topic.id()));
  }
}
