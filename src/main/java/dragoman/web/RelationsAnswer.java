package dragoman.web;

import dragoman.engine.Interval;
import dragoman.engine.Relations;
import dragoman.engine.Relations.Relation;
import dragoman.web.SearchAnswer.BarView;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The JSON of {@code /pairs}: who deals with whom, when, and all of them against each other.
 *
 * @param total articles that match
 * @param interval the bars' width
 * @param pairs the most frequent first
 * @param matrix its actors are those of these pairs
 */
record RelationsAnswer(long total, String interval, List<RelationView> pairs, MatrixView matrix) {

  /** A pair and its articles over time. */
  record RelationView(
      String id, String label, List<String> actors, long count, long undated, List<BarView> date) {}

  record ActorView(String id, String label, long count) {}

  /**
   * Articles for each two actors.
   *
   * @param actors of rows and columns, those in most articles on pairs first
   * @param counts by row and column; 0 where the two are no pair
   */
  record MatrixView(List<ActorView> actors, List<List<Long>> counts) {}

  static RelationsAnswer of(Relations relations, int size, Labels labels) {
    List<Relation> shown = relations.pairs().stream().limit(size).toList();
    Interval interval = relations.interval();
    return new RelationsAnswer(
        relations.total(),
        interval.id(),
        shown.stream().map(relation -> view(relation, labels)).toList(),
        matrix(shown, labels));
  }

  private static RelationView view(Relation relation, Labels labels) {
    return new RelationView(
        relation.pair(),
        labels.pair(relation.pair()),
        relation.actors(),
        relation.count(),
        relation.undated(),
        relation.bars().stream().map(bar -> new BarView(bar.value(), bar.count())).toList());
  }

  private static MatrixView matrix(List<Relation> relations, Labels labels) {
    Map<String, Long> sums = new HashMap<>();
    Map<List<String>, Long> cells = new HashMap<>();
    for (Relation relation : relations) {
      List<String> two = relation.actors();
      two.forEach(actor -> sums.merge(actor, relation.count(), Long::sum));
      cells.put(two, relation.count());
      cells.put(two.reversed(), relation.count());
    }
    List<String> actors =
        sums.entrySet().stream()
            .sorted(
                Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                    .thenComparing(Map.Entry.comparingByKey()))
            .map(Map.Entry::getKey)
            .toList();
    return new MatrixView(
        actors.stream()
            .map(actor -> new ActorView(actor, labels.concept(actor), sums.getOrDefault(actor, 0L)))
            .toList(),
        actors.stream()
            .map(row ->
                actors.stream()
                    .map(column -> cells.getOrDefault(List.of(row, column), 0L))
                    .toList())
            .toList());
  }
}
