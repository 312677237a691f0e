package dragoman.corpus.fields;

import dragoman.corpus.Found;
import dragoman.corpus.date.DateFinder;
import dragoman.corpus.date.DateMention;
import dragoman.corpus.date.PublicationDay;
import dragoman.corpus.date.Weekdays;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The day by the story itself: what its first sentences call today, as in "TOKYO, Dec. 14" or "on
 * Thursday, 14 December 2023". News is published on the day of the event or soon after.
 */
final class DateFromText {
  /** Where the event's day stands: the first sentences. */
  private static final int FIRST_SENTENCES = 600;

  private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?:19|20|25)\\d\\d(?!\\d)");

  private final PageView view;
  private final PublicationDay days;

  DateFromText(PageView view, PublicationDay days) {
    this.view = view;
    this.days = days;
  }

  Optional<Found<LocalDate>> found() {
    String text = view.story().text();
    String lead = text.substring(0, Math.min(FIRST_SENTENCES, text.length()));
    for (DateMention mention : DateFinder.find(lead, view.language())) {
      Optional<LocalDate> day = mention.hasYear() ? days.of(mention) : withYear(mention, lead);
      if (day.isPresent()) {
        return day.map(d -> new Found<>(d, "text", mention.hasYear() ? 0.6 : 0.5));
      }
    }
    return Optional.empty();
  }

  /**
   * The year of a day without one: among the years that the page names anywhere, its copyright line
   * too, the latest in which the day fell on the weekday that the sentence names.
   */
  private Optional<LocalDate> withYear(DateMention mention, String lead) {
    Optional<DayOfWeek> weekday = Weekdays.in(lead, view.language());
    LocalDate best = null;
    for (int year : years()) {
      DateMention.Reading reading =
          new DateMention.Reading(OptionalInt.of(year), mention.likeliest().day());
      LocalDate day = reading.date().filter(d -> !d.isAfter(days.latest())).orElse(null);
      boolean fits = day != null && weekday.map(w -> w == day.getDayOfWeek()).orElse(true);
      if (fits) {
        best = day;
      }
    }
    return Optional.ofNullable(best);
  }

  private Set<Integer> years() {
    Set<Integer> years = new TreeSet<>();
    view.lines()
        .forEach(line -> {
          Matcher m = YEAR.matcher(line.text());
          while (m.find()) {
            int year = Integer.parseInt(m.group());
            years.add(year > 2400 ? year - 543 : year);
          }
        });
    return years;
  }
}
