package dragoman.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code 2025}, {@code 2025-04} or {@code 2025-04-09}, as its first or last day. */
final class DateParameter {

  private static final Pattern DATE = Pattern.compile("(\\d{4})(?:-(\\d{1,2})(?:-(\\d{1,2}))?)?");
  private static final int DECEMBER = 12;

  private DateParameter() {}

  static LocalDate first(String parameter, String value) {
    return day(parameter, value, false);
  }

  static LocalDate last(String parameter, String value) {
    return day(parameter, value, true);
  }

  private static LocalDate day(String parameter, String value, boolean last) {
    Matcher date = DATE.matcher(value.strip());
    if (!date.matches()) {
      throw wrong(parameter, value);
    }
    try {
      int year = Integer.parseInt(date.group(1));
      if (date.group(3) != null) {
        return LocalDate.of(year, Integer.parseInt(date.group(2)), Integer.parseInt(date.group(3)));
      }
      int month = date.group(2) != null ? Integer.parseInt(date.group(2)) : last ? DECEMBER : 1;
      YearMonth whole = YearMonth.of(year, month);
      return last ? whole.atEndOfMonth() : whole.atDay(1);
    } catch (DateTimeException e) {
      throw wrong(parameter, value);
    }
  }

  private static ProblemException wrong(String parameter, String value) {
    return ProblemException.badValue(
        parameter, "\"" + value + "\" is no date: write 2025, 2025-04 or 2025-04-09");
  }
}
