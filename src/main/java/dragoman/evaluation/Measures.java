package dragoman.evaluation;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * Where the answers of one query, or on average of many, stood among the first ten hits.
 *
 * @param mrr one over the place of the first answer; 0 where none is among the ten
 * @param recall the share of the answers that are among the ten; ten where there are more, since no
 *     ranking could show all
 * @param ndcg normalised discounted cumulative gain (Järvelin and Kekäläinen 2002) with the grades
 *     as gains
 */
public record Measures(double mrr, double recall, double ndcg) {

  /** How many hits a reader looks at. */
  static final int DEPTH = 10;

  private static final double LN_2 = Math.log(2);

  /**
   * Measures one ranking.
   *
   * @param ranked ids, the best first
   * @param grades how well each answer answers, from 1; at least one
   */
  static Measures of(List<String> ranked, Map<String, Integer> grades) {
    double mrr = 0;
    double gain = 0;
    int found = 0;
    for (int i = 0; i < Math.min(DEPTH, ranked.size()); i++) {
      int grade = grades.getOrDefault(ranked.get(i), 0);
      if (grade > 0) {
        mrr = Math.max(mrr, 1.0 / (i + 1));
        gain += grade * discount(i);
        found++;
      }
    }
    List<Integer> best = grades.values().stream().sorted(Comparator.reverseOrder()).toList();
    double most = 0;
    for (int i = 0; i < Math.min(DEPTH, best.size()); i++) {
      most += best.get(i) * discount(i);
    }
    return new Measures(mrr, (double) found / Math.min(DEPTH, grades.size()), gain / most);
  }

  /** The average over queries, each counting the same. */
  static Measures mean(Collection<Measures> all) {
    return new Measures(
        mean(all, Measures::mrr), mean(all, Measures::recall), mean(all, Measures::ndcg));
  }

  private static double mean(Collection<Measures> all, ToDoubleFunction<Measures> measure) {
    return all.stream().mapToDouble(measure).average().orElse(0);
  }

  private static double discount(int place) {
    return LN_2 / Math.log(place + 2.0);
  }
}
