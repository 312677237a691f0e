package dragoman.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dragoman.lexicon.Concept;
import dragoman.lexicon.Kind;
import dragoman.lexicon.Lexicon;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The ids that requests may name, with their labels. */
final class Vocabulary {

  private Vocabulary() {}

  /** A topic; one of the first level has no parent. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record TopicEntry(String id, String label, @Nullable String parent) {}

  record ActorEntry(String id, String kind, String label) {}

  record Topics(List<TopicEntry> topics) {}

  record Actors(List<ActorEntry> actors) {}

  static Topics topics(Lexicon lexicon, Labels labels) {
    return new Topics(
        lexicon.concepts().stream()
            .filter(concept -> concept.kind() == Kind.TOPIC)
            .map(topic ->
                new TopicEntry(topic.id(), labels.concept(topic.id()), topic.parent().orElse(null)))
            .toList());
  }

  static Actors actors(Lexicon lexicon, Labels labels) {
    return new Actors(
        lexicon.concepts().stream()
            .filter(concept -> concept.kind().isActor())
            .sorted(Comparator.comparing(Concept::id))
            .map(actor -> new ActorEntry(actor.id(), actor.kind().id(), labels.concept(actor.id())))
            .toList());
  }
}
