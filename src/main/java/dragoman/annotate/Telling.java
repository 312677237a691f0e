package dragoman.annotate;

import dragoman.analysis.ConceptSpan;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A way to tell of a topic without its name: an act together with those it takes. That two
 * ministers of defence met is military talks in any words.
 *
 * @param topic what such a line is about
 * @param acts ids of the acts or people, any of which it must name
 * @param when what else must hold of the line
 * @param between whether it must be headline or lead, and name two actors
 */
record Telling(String topic, Set<String> acts, Predicate<Line> when, boolean between) {

  /** The words by which a line tells of the topic; none where it does not. */
  List<ConceptSpan> words(Line line, Story story) {
    if (between && !(Story.isProminent(line) && line.parties().size() >= 2)) {
      return List.of();
    }
    List<ConceptSpan> words =
        line.named().stream()
            .filter(span -> acts.contains(span.concept().id()) && !isInActor(span, line))
            .limit(1)
            .toList();
    return words.isEmpty() || !when.test(line) ? List.of() : words;
  }

  /** Korean <i>indo</i> is a delivery, and India. */
  private static boolean isInActor(ConceptSpan act, Line line) {
    return line.named().stream()
        .anyMatch(span ->
            span.concept().kind().isActor()
                && span.start() <= act.start()
                && act.end() <= span.end());
  }
}
