package dragoman.engine;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** How wide a bar of the date facet is. */
public enum Interval {
  YEAR(4),
  MONTH(7),
  DAY(10);

  /** More bars than these are no picture any more. */
  private static final int MAX_DAYS = 62;

  private static final int MAX_MONTHS = 120;

  private final int length;

  Interval(int length) {
    this.length = length;
  }

  /** The bar a day is in, as in {@code 2025-04}. */
  public String bar(LocalDate day) {
    String date = day.toString();
    return date.substring(0, Math.min(date.length(), date.length() - 10 + length));
  }

  /** The finest interval that gives a readable number of bars. */
  public static Interval fitting(LocalDate first, LocalDate last) {
    if (ChronoUnit.DAYS.between(first, last) < MAX_DAYS) {
      return DAY;
    }
    return ChronoUnit.MONTHS.between(first, last) < MAX_MONTHS ? MONTH : YEAR;
  }

  /** As requests name it. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
