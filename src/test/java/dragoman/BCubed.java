package dragoman;

import java.util.Map;

/**
 * How well one clustering agrees with another: for each article, which share of those found with it
 * belong with it, and the reverse (Bagga and Baldwin 1998); a mean over articles.
 */
record BCubed(double precision, double recall) {

  /**
   * Compares.
   *
   * @param wanted each article's cluster as readers see it
   * @param found each article's cluster as the program does
   */
  static BCubed of(Map<String, String> wanted, Map<String, String> found) {
    double precision = 0;
    double recall = 0;
    for (String article : wanted.keySet()) {
      long both = together(article, wanted, found);
      precision += (double) both / together(article, found, found);
      recall += (double) both / together(article, wanted, wanted);
    }
    return new BCubed(precision / wanted.size(), recall / wanted.size());
  }

  private static long together(String article, Map<String, String> one, Map<String, String> other) {
    return one.keySet().stream()
        .filter(a -> one.get(a).equals(one.get(article)) && other.get(a).equals(other.get(article)))
        .count();
  }

  double f1() {
    return 2 * precision * recall / (precision + recall);
  }
}
