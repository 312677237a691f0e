package dragoman.annotate;

import dragoman.analysis.ConceptSpan;
import dragoman.lexicon.Concept;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A way to tell of a topic without its name: an act together with those it takes. That two heads of
 * state met is a summit in any words.
 *
 * @param topic what such a line is about
 * @param acts ids of acts, one of which it must tell of
 * @param with what it must name besides
 * @param without ids of acts by which it tells of something else
 * @param between whether it must be headline or lead, and name two actors
 */
record Telling(
    String topic, Set<String> acts, Predicate<Concept> with, Set<String> without, boolean between) {

  /** The words by which a line tells of the topic; none where it does not. */
  List<ConceptSpan> words(Line line, Story story) {
    boolean told =
        line.names(concept -> acts.contains(concept.id()))
            && line.names(with)
            && !line.names(concept -> without.contains(concept.id()))
            && (!between || (Story.isProminent(line) && line.parties().size() >= 2));
    return told
        ? line.named().stream().filter(span -> acts.contains(span.concept().id())).limit(1).toList()
        : List.of();
  }
}
