package dragoman.corpus.date;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A date as it stands in a text.
 *
 * @param start where it starts in the text
 * @param end one past its last character
 * @param readings what it may mean, the likeliest first; never empty
 */
public record DateMention(int start, int end, List<Reading> readings) {

  public DateMention {
    readings = List.copyOf(readings);
    if (readings.isEmpty()) {
      throw new IllegalArgumentException("a mention means something");
    }
  }

  /** A day, whose year may be left to the reader. */
  public record Reading(OptionalInt year, MonthDay day) {
    /** The full date, where there is a year. */
    public Optional<LocalDate> date() {
      return year.isPresent() && day.isValidYear(year.getAsInt())
          ? Optional.of(day.atYear(year.getAsInt()))
          : Optional.empty();
    }
  }

  public Reading likeliest() {
    return readings.getFirst();
  }

  /** Whether only one reading is possible. */
  public boolean isPlain() {
    return readings.size() == 1;
  }

  public boolean hasYear() {
    return likeliest().year().isPresent();
  }
}
