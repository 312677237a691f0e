package dragoman.engine.lucene;

import dragoman.engine.Interval;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The bars that a generation's days are in, named once for all answers. */
final class DayBars {

  private final List<String> names = new ArrayList<>();
  private final int[] barOf;

  /**
   * Names them.
   *
   * @param days in the order of time
   */
  DayBars(List<LocalDate> days, Interval interval) {
    barOf = new int[days.size()];
    for (int day = 0; day < barOf.length; day++) {
      String name = interval.bar(days.get(day));
      if (names.isEmpty() || !names.getLast().equals(name)) {
        names.add(name);
      }
      barOf[day] = names.size() - 1;
    }
  }

  /** How many there are. */
  int size() {
    return names.size();
  }

  /** As in {@code 2025-04}. */
  String name(int bar) {
    return names.get(bar);
  }

  /** The bar of the n-th day. */
  int of(int day) {
    return barOf[day];
  }
}
