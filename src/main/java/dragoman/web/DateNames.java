package dragoman.web;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import dragoman.engine.Filters;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Locale;
import java.util.Optional;

/**
 * Dates as a language writes them, in the calendar and digits that its readers use (CLDR): Thai
 * years are Buddhist.
 */
final class DateNames {

  private final DateFormat day;
  private final DateFormat month;
  private final DateFormat year;

  DateNames(Locale language) {
    // Day before month, as most readers of English write it; the name of the month leaves no doubt.
    ULocale locale = language.equals(Locale.ENGLISH) ? ULocale.UK : ULocale.forLocale(language);
    day = format("yMMMd", locale);
    month = format("yMMM", locale);
    year = format("y", locale);
  }

  private static DateFormat format(String fields, ULocale locale) {
    DateFormat format = DateFormat.getInstanceForSkeleton(fields, locale);
    format.setTimeZone(TimeZone.GMT_ZONE);
    return format;
  }

  /** A day as machines and people read it. */
  record Named(String iso, String text) {}

  Named named(LocalDate date) {
    return new Named(date.toString(), day(date));
  }

  String day(LocalDate date) {
    return in(day, date);
  }

  /** A year, month or day, as in {@code 2025-04}. */
  String period(String value) {
    return switch (value.length()) {
      case 10 -> in(day, LocalDate.parse(value));
      case 7 -> in(month, LocalDate.parse(value + "-01"));
      case 4 -> in(year, LocalDate.parse(value + "-01-01"));
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
    return date.map(d -> in(months ? month : day, d)).orElse("…");
  }

  /** ICU's formats are not safe for threads, and this belongs to one request. */
  private static String in(DateFormat format, LocalDate date) {
    return format.format(Date.from(date.atStartOfDay(ZoneOffset.UTC).toInstant()));
  }
}
