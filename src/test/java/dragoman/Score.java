package dragoman;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** Counts of what was wanted and found. */
final class Score {
  private int right;
  private int wanted;
  private int found;

  void add(Set<String> labelled, Collection<String> given) {
    Set<String> both = new HashSet<>(given);
    both.retainAll(labelled);
    right += both.size();
    wanted += labelled.size();
    found += given.size();
  }

  double precision() {
    return found == 0 ? 1 : (double) right / found;
  }

  double recall() {
    return wanted == 0 ? 1 : (double) right / wanted;
  }

  double f1() {
    return wanted + found == 0 ? 1 : 2.0 * right / (wanted + found);
  }

  @Override
  public String toString() {
    return "P %.3f R %.3f F1 %.3f".formatted(precision(), recall(), f1());
  }
}
