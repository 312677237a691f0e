package dragoman.web;

import dragoman.engine.Filters;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** Writes days, months and ranges as the reader's language does. */
final class DateNames {

  private final DateTimeFormatter day;
  private final DateTimeFormatter month;

  DateNames(Locale language) {
    // Day before month, as most readers of English write it; the name of the month leaves no doubt.
    Locale locale = language.equals(Locale.ENGLISH) ? Locale.UK : language;
    day = DateTimeFormatter.ofLocalizedPattern("yMMMd").withLocale(locale);
    month = DateTimeFormatter.ofLocalizedPattern("yMMM").withLocale(locale);
  }

  String day(LocalDate date) {
    return day.format(date);
  }

  /** A year, month or day, as in {@code 2025-04}. */
  String period(String value) {
    return switch (value.length()) {
      case 10 -> day.format(LocalDate.parse(value));
      case 7 -> month.format(YearMonth.parse(value));
      default -> value;
    };
  }

  /** The chosen range: whole months by their names. */
  String range(Filters filters) {
    boolean months =
        filters.from().filter(from -> from.getDayOfMonth() > 1).isEmpty()
            && filters.to().filter(to -> to.getDayOfMonth() < to.lengthOfMonth()).isEmpty();
    String from = name(filters.from(), months);
    String to = name(filters.to(), months);
    return from.equals(to) ? from : from + " – " + to;
  }

  private String name(Optional<LocalDate> date, boolean months) {
    return date.map(d -> months ? month.format(d) : day.format(d)).orElse("…");
  }
}
