package dragoman.analysis;

import dragoman.lexicon.Concept;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * Characters of a query that name one thing.
 *
 * @param concepts all that go by this name
 */
record NamedPart(int start, int end, List<Concept> concepts) {

  NamedPart {
    concepts = List.copyOf(concepts);
  }

  /**
   * The fewest and longest names that cover all characters any name covers. Names may overlap:
   * <i>pemeliharaan kapal perang</i> is <i>pemeliharaan kapal</i> (ship maintenance) and <i>kapal
   * perang</i> (warship), but not <i>perang</i> (war).
   */
  static List<NamedPart> cover(Collection<QueryConcepts.Match> matches) {
    List<QueryConcepts.Match> sorted =
        matches.stream()
            .sorted(
                Comparator.comparingInt(QueryConcepts.Match::start)
                    .thenComparing(Comparator.comparingInt(QueryConcepts.Match::end).reversed()))
            .toList();
    List<NamedPart> parts = new ArrayList<>();
    int covered = 0;
    for (int i = 0; i < sorted.size(); ) {
      // Of those that cover the next character, the one that goes furthest.
      int next = Math.max(covered, sorted.get(i).start());
      QueryConcepts.Match best = sorted.get(i);
      for (; i < sorted.size() && sorted.get(i).start() <= next; i++) {
        best = sorted.get(i).end() > best.end() ? sorted.get(i) : best;
      }
      if (best.end() > covered) {
        parts.add(of(best, sorted));
        covered = best.end();
      }
    }
    return parts;
  }

  /** A name with all that goes by it. */
  private static NamedPart of(QueryConcepts.Match name, List<QueryConcepts.Match> all) {
    return new NamedPart(
        name.start(),
        name.end(),
        all.stream()
            .filter(match -> match.start() == name.start() && match.end() == name.end())
            .map(QueryConcepts.Match::concept)
            .distinct()
            .toList());
  }
}
