package dragoman.annotate;

import dragoman.analysis.ConceptSpan;
import dragoman.lexicon.Concept;
import java.util.List;
import java.util.function.Predicate;

/**
 * A way to tell of a topic without its name: an act together with those it takes. That two
 * ministers of defence met is military talks in any words.
 *
 * @param topic what such a line is about
 * @param act id of the act it must tell of
 * @param with what it must name besides
 * @param between whether it must be headline or lead, and name two actors
 */
record Telling(String topic, String act, Predicate<Concept> with, boolean between) {

  /** The words by which a line tells of the topic; none where it does not. */
  List<ConceptSpan> words(Line line, Story story) {
    boolean told =
        line.names(concept -> concept.id().equals(act))
            && line.names(with)
            && (!between || (Story.isProminent(line) && line.parties().size() >= 2));
    return told
        ? line.named().stream().filter(span -> span.concept().id().equals(act)).limit(1).toList()
        : List.of();
  }
}
