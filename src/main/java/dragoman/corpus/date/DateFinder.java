package dragoman.corpus.date;

import dragoman.corpus.date.DateMention.Reading;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds every date in a text, in the order of day and month that the page's language has. */
public final class DateFinder {
  private static final String D = "(?<d>\\d{1,2})";
  private static final String YEAR =
      "(?<y>\\d{4}|(?<=['’])\\d{2}|(?<=\\p{IsThai}[.]?\\s?)\\d{2}(?![\\d:.])|(?<=[-./]\\p{L}{3,9}[-./])\\d{2}(?![\\d:]))";
  private static final String NAME = "(?<name>[\\p{L}][\\p{L}\\p{M}.'’॰]{1,24})";

  /**
   * What stands between the parts of a date in words: 9 de abril de 2025, ngày 9 tháng 4 năm 2025.
   */
  private static final String OF = "(?:\\s*(?:de|of|ng|d['’]|di|da|the)\\s+|[\\s.,/-]*)";

  private static final String YEAR_OF =
      "(?:[\\s.,/-]*(?:de[l]?|of|năm|พ\\.?\\s?ศ\\.?|ค\\.?\\s?ศ\\.?|год[ау]?|rok[u]?)?[\\s.]*['’]?)";

  private static final Pattern YEAR_FIRST =
      Pattern.compile(
          "(?<!\\d)(?<y>\\d{4})(?<s>[-./])\\s?(?<m>\\d{1,2})\\k<s>\\s?(?<d>\\d{1,2})(?!\\d)");

  /** ISO 8601 week dates: 2024-W05-1 is a Monday. */
  private static final Pattern WEEK =
      Pattern.compile("(?<!\\d)(?<y>\\d{4})-?W(?<w>[0-5]\\d)-?(?<d>[1-7])(?!\\d)");

  /** A range's first day: what is told of a range is told when it has ended. */
  private static final String FROM = "(?:\\d{1,2}\\s?[-–—]\\s?)?";

  private static final String HAN_FROM = "(?:\\d{1,2}\\s*[日일号號]?\\s*(?:至|到|から|부터|[~～〜–—-])\\s*)?";

  private static final Pattern HAN =
      Pattern.compile(
          "(?:(?<era>令和|平成|昭和)\\s*(?<ey>元|\\d{1,2})|(?<!\\d)(?<y>\\d{4}|\\d{2}))\\s*[年년]\\s*"
              + "(?<m>\\d{1,2})\\s*[月월]\\s*"
              + HAN_FROM
              + "(?<d>\\d{1,2})(?![\\d:：])\\s*[日일号號]?");

  private static final Pattern HAN_NUMERALS =
      Pattern.compile(
          "(?<hy>[〇○零一二三四五六七八九]{4})年(?<hm>[一二三四五六七八九十]{1,2})月(?<hd>[一二三四五六七八九十]{1,3})日");

  private static final Pattern HAN_DAY =
      Pattern.compile("(?<!\\d)(?<m>\\d{1,2})\\s*[月월]\\s*" + HAN_FROM + "(?<d>\\d{1,2})\\s*[日일号號]");

  private static final Pattern NUMERIC =
      Pattern.compile(
          "(?<![\\d.,/-])(?<a>\\d{1,2})(?<s>\\s?[-./]\\s?)(?<b>\\d{1,2})\\k<s>(?<y>\\d{4}|\\d{2})(?![\\d/])");

  private static final Pattern NUMERIC_DAY =
      Pattern.compile("(?<![\\d.,/-])(?<a>\\d{1,2})/(?<b>\\d{1,2})(?![\\d/%]|[.,]\\d)");

  private static final Pattern VIETNAMESE =
      Pattern.compile(
          "(?<!\\d)"
              + D
              + "\\s*(?:tháng|thg)\\s*(?<m>\\d{1,2})(?:\\s*(?:,|năm|/|-)?\\s*(?<y>\\d{4}))?",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern DAY_NAME =
      Pattern.compile(
          "(?<!\\d)"
              + D
              + "(?:st|nd|rd|th|er|ème|[ºª°.])?"
              + OF
              + NAME
              + "(?=[\\s.,/\\d-]|['’]|$|[^\\p{L}\\p{M}])"
              + "(?:"
              + YEAR_OF
              + YEAR
              + "(?!\\d))?",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern NAME_DAY =
      Pattern.compile(
          "(?<![\\p{L}\\p{M}])"
              + NAME
              + "[\\s.-]*"
              + FROM
              + D
              + "(?:st|nd|rd|th)?(?![\\d:])(?:[,\\s]+(?<y>\\d{4})(?!\\d))?",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern YEAR_NAME_DAY =
      Pattern.compile("(?<!\\d)(?<y>\\d{4})[.,]?\\s+(?:m\\.\\s+)?" + NAME + "\\s+" + D + "(?!\\d)");

  private DateFinder() {}

  /** The dates in the text, in order, none over another. */
  public static List<DateMention> find(String text, String language) {
    String ascii = Digits.ascii(text);
    List<DateMention> all = new ArrayList<>();
    // What a pattern cannot do without is looked for first: it is far quicker to find.
    boolean han = hasAny(ascii, "年년月월");
    if (han) {
      each(HAN_NUMERALS, ascii, all, DateFinder::numerals);
    }
    if (ascii.chars().noneMatch(c -> c >= '0' && c <= '9')) {
      return all;
    }
    each(YEAR_FIRST, ascii, all, m -> full(m, language));
    if (ascii.indexOf('W') >= 0) {
      each(WEEK, ascii, all, DateFinder::week);
    }
    if (han) {
      each(HAN, ascii, all, m -> full(m, language));
    }
    if (hasAny(ascii, "áÁgG")) {
      each(VIETNAMESE, ascii, all, m -> full(m, language));
    }
    each(NUMERIC, ascii, all, m -> numeric(m, language));
    each(YEAR_NAME_DAY, ascii, all, m -> named(m, language));
    each(DAY_NAME, ascii, all, m -> named(m, language));
    each(NAME_DAY, ascii, all, m -> named(m, language));
    if (han) {
      each(HAN_DAY, ascii, all, m -> full(m, language));
    }
    if (ascii.indexOf('/') >= 0) {
      each(NUMERIC_DAY, ascii, all, m -> numeric(m, language));
    }
    all.sort(Comparator.comparingInt(DateMention::start));
    return all;
  }

  private static boolean hasAny(String text, String characters) {
    for (int i = 0; i < characters.length(); i++) {
      if (text.indexOf(characters.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  private interface Reader {
    List<Reading> read(Matcher matcher);
  }

  /** Earlier patterns are the stricter ones: what they took, later ones leave. */
  private static void each(Pattern pattern, String text, List<DateMention> all, Reader reader) {
    Matcher m = pattern.matcher(text);
    for (int from = 0; from <= text.length() && m.find(from); ) {
      List<Reading> readings = taken(all, m.start(), m.end()) ? List.of() : reader.read(m);
      if (readings.isEmpty()) {
        from = m.start() + 1;
      } else {
        all.add(new DateMention(m.start(), m.end(), readings));
        from = m.end();
      }
    }
  }

  private static boolean taken(List<DateMention> all, int start, int end) {
    return all.stream().anyMatch(d -> d.start() < end && start < d.end());
  }

  private static List<Reading> numerals(Matcher m) {
    OptionalInt year = Years.gregorian(Digits.ofHan(m.group("hy")), "zh");
    int month = Integer.parseInt(Digits.ofHan(m.group("hm")));
    int day = Integer.parseInt(Digits.ofHan(m.group("hd")));
    return year.isEmpty() ? List.of() : reading(year, month, day).stream().toList();
  }

  private static List<Reading> week(Matcher m) {
    try {
      LocalDate day =
          LocalDate.parse(
              m.group("y") + "-W" + m.group("w") + "-" + m.group("d"),
              DateTimeFormatter.ISO_WEEK_DATE);
      return reading(OptionalInt.of(day.getYear()), day.getMonthValue(), day.getDayOfMonth())
          .stream()
          .toList();
    } catch (DateTimeException e) {
      return List.of();
    }
  }

  private static List<Reading> full(Matcher m, String language) {
    return reading(year(m, language), group(m, "m"), group(m, "d")).stream().toList();
  }

  private static List<Reading> named(Matcher m, String language) {
    OptionalInt month = Names.MONTHS.startOf(m.group("name"), language);
    return month.isEmpty()
        ? List.of()
        : reading(year(m, language), month.getAsInt(), group(m, "d")).stream().toList();
  }

  private static List<Reading> numeric(Matcher m, String language) {
    int a = group(m, "a");
    int b = group(m, "b");
    Optional<Reading> dayFirst = reading(year(m, language), b, a);
    Optional<Reading> monthFirst = reading(year(m, language), a, b);
    List<Reading> readings = new ArrayList<>();
    switch (FieldOrder.of(language)) {
      case DAY_FIRST -> {
        dayFirst.ifPresent(readings::add);
        monthFirst.ifPresent(readings::add);
      }
      case MONTH_FIRST -> {
        monthFirst.ifPresent(readings::add);
        dayFirst.ifPresent(readings::add);
      }
      case YEAR_FIRST -> {
        if (m.namedGroups().containsKey("y")
            && m.group("y") != null
            && m.group("y").length() == 2) {
          reading(Years.gregorian(m.group("a"), language), b, group(m, "y"))
              .ifPresent(readings::add);
        }
        monthFirst.ifPresent(readings::add);
        dayFirst.ifPresent(readings::add);
      }
    }
    return readings.stream().distinct().toList();
  }

  private static OptionalInt year(Matcher m, String language) {
    if (m.namedGroups().containsKey("era") && m.group("era") != null) {
      return Years.ofEra(m.group("era"), m.group("ey"));
    }
    if (!m.namedGroups().containsKey("y")) {
      return OptionalInt.empty();
    }
    String digits = m.group("y");
    if (digits == null) {
      return OptionalInt.empty();
    }
    OptionalInt year = Years.gregorian(digits, language);
    // A year that cannot be makes the whole no date.
    return year.isPresent() ? year : OptionalInt.of(0);
  }

  private static int group(Matcher m, String name) {
    return Integer.parseInt(m.group(name));
  }

  private static Optional<Reading> reading(OptionalInt year, int month, int day) {
    try {
      Reading reading = new Reading(year, MonthDay.of(month, day));
      boolean possible = year.isEmpty() || (year.getAsInt() != 0 && reading.date().isPresent());
      return possible ? Optional.of(reading) : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
