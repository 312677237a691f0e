package dragoman.web;

import dragoman.engine.Filters;
import dragoman.engine.Interval;
import dragoman.web.SearchAnswer.BarView;
import dragoman.web.SearchAnswer.FacetsView;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.LongStream;

/**
 * Articles over time, as bars. Positions are in percent of the width and heights in percent of the
 * height, which SVG takes as attributes, so that the picture fits any screen without a script.
 *
 * @param chosen whether a range is chosen
 * @param undated says how many articles have no date
 */
record Timeline(boolean chosen, List<Bar> bars, List<Mark> marks, Optional<String> undated) {

  private static final int MONTHS_WITH_NAMES = 24;
  private static final int MOST_YEARS = 8;
  private static final int MOST_NAMES = 4;
  private static final int LAST_MARK = 92;
  private static final int LAST_START = 75;
  private static final double GAP = 0.15;
  private static final double LOWEST = 6;
  private static final double WIDEST = 4;

  /**
   * One period that has articles.
   *
   * @param value as in {@code 2025-04}
   * @param left where its place begins
   * @param width of its place
   * @param inner where the bar itself begins
   * @param inside whether it lies in the chosen range
   */
  record Bar(
      String value,
      String name,
      String title,
      String count,
      String href,
      String left,
      String width,
      String inner,
      String thickness,
      String top,
      String height,
      boolean inside) {}

  /** A year or month named below the bars. */
  record Mark(String label, String place, String anchor) {}

  /** No picture where there is at most one bar: it would tell nothing. */
  static Optional<Timeline> of(FacetsView facets, Filters filters, PageSetting setting) {
    if (facets.date().size() < 2) {
      return Optional.empty();
    }
    Interval interval = interval(facets);
    TreeMap<Long, Long> counts = new TreeMap<>();
    for (BarView bar : facets.date()) {
      counts.merge(place(interval.bar(first(bar.value()))), bar.count(), Long::sum);
    }
    return Optional.of(new Drawing(interval, counts, filters, setting).timeline(facets.undated()));
  }

  /** Days would be too thin over years, however narrow the chosen range is: they are added up. */
  private static Interval interval(FacetsView facets) {
    LocalDate first = first(facets.date().getFirst().value());
    LocalDate last = first(facets.date().getLast().value());
    Interval fitting = Interval.fitting(first, last);
    Interval given = Interval.valueOf(facets.interval().toUpperCase(Locale.ROOT));
    return fitting.compareTo(given) < 0 ? fitting : given;
  }

  private static LocalDate first(String value) {
    return DateParameter.first("date", value);
  }

  /** Periods by number, so that empty ones keep their place. */
  private static long place(String value) {
    return switch (value.length()) {
      case 10 -> LocalDate.parse(value).toEpochDay();
      case 7 -> YearMonth.parse(value).getLong(ChronoField.PROLEPTIC_MONTH);
      default -> Integer.parseInt(value);
    };
  }

  /** The scales, and what is drawn by them. */
  private record Drawing(
      Interval interval, TreeMap<Long, Long> counts, Filters filters, PageSetting setting) {

    Timeline timeline(long undated) {
      return new Timeline(
          filters.hasDates(),
          counts.entrySet().stream().map(e -> bar(e.getKey(), e.getValue())).toList(),
          marks(),
          undated == 0
              ? Optional.empty()
              : Optional.of(setting.text("undated", Map.of("count", undated))));
    }

    private Bar bar(long place, long count) {
      String value = value(place);
      String name = setting.dates().period(value);
      double share = (double) count / counts.values().stream().max(Long::compare).orElse(count);
      double height = LOWEST + (100 - LOWEST) * share;
      String href = setting.state().set("from", value).set("to", value).address();
      return new Bar(
          value,
          name,
          setting.text("bar", Map.of("period", name, "count", count)),
          setting.number(count),
          href,
          percent(left(place)),
          percent(width()),
          percent(left(place) + width() * GAP / 2),
          percent(Math.min(width() * (1 - GAP), WIDEST)),
          percent(100 - height),
          percent(height),
          inside(value));
    }

    private boolean inside(String value) {
      LocalDate first = DateParameter.first("date", value);
      LocalDate last = DateParameter.last("date", value);
      return filters.hasDates()
          && filters.from().filter(last::isBefore).isEmpty()
          && filters.to().filter(first::isAfter).isEmpty();
    }

    /** Years where there are several, else the bars' own names: so few that they fit a phone. */
    private List<Mark> marks() {
      boolean years = interval == Interval.MONTH && places() > MONTHS_WITH_NAMES;
      long unit = years ? 12 : 1;
      long step =
          unit * Math.max(1, Math.ceilDiv(places() / unit, years ? MOST_YEARS : MOST_NAMES));
      long start = Math.ceilDiv(counts.firstKey(), unit) * unit;
      return LongStream.iterate(start, place -> left(place) < LAST_MARK, place -> place + step)
          .mapToObj(place -> mark(place, years))
          .toList();
    }

    /** The last ones end below their bar, so that a long name stays in the picture. */
    private Mark mark(long place, boolean year) {
      String label = markLabel(place, year);
      return !year && left(place) > LAST_START
          ? new Mark(label, percent(left(place) + width()), "end")
          : new Mark(label, percent(left(place)), "start");
    }

    private String markLabel(long place, boolean year) {
      String value = value(place);
      return setting.dates().period(year ? value.substring(0, 4) : value);
    }

    private long places() {
      return counts.lastKey() - counts.firstKey() + 1;
    }

    private String value(long place) {
      return switch (interval) {
        case DAY -> LocalDate.ofEpochDay(place).toString();
        case MONTH ->
            YearMonth.of(Math.toIntExact(Math.floorDiv(place, 12L)), Math.floorMod(place, 12) + 1)
                .toString();
        case YEAR -> String.format(Locale.ROOT, "%04d", place);
      };
    }

    private double width() {
      return 100.0 / places();
    }

    private double left(long place) {
      return (place - counts.firstKey()) * width();
    }

    private static String percent(double value) {
      return String.format(Locale.ROOT, "%.2f%%", value);
    }
  }
}
