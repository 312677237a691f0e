package dragoman.corpus.date;

import dragoman.corpus.date.DateMention.Reading;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Settles what a mention of a date means on its page.
 *
 * @param latest no page is older than its file: later readings are wrong
 * @param others the dates of the story, which was published on or soon after one of them
 */
public record PublicationDay(LocalDate latest, List<DateMention> others) {

  public PublicationDay {
    others = List.copyOf(others);
  }

  /** The day that the mention means, if it can be a day of publication. */
  public Optional<LocalDate> of(DateMention mention) {
    return of(mention, Optional.empty());
  }

  /**
   * The day that the mention means.
   *
   * @param weekday what the page calls that day, which settles the order of day and month
   */
  public Optional<LocalDate> of(DateMention mention, Optional<DayOfWeek> weekday) {
    List<LocalDate> possible =
        mention.readings().stream()
            .flatMap(r -> r.date().stream())
            .filter(d -> !d.isAfter(latest))
            .toList();
    List<LocalDate> named =
        possible.stream()
            .filter(d -> weekday.filter(w -> w == d.getDayOfWeek()).isPresent())
            .toList();
    List<LocalDate> days = named.isEmpty() ? possible : named;
    if (days.size() < 2) {
      return days.stream().findFirst();
    }
    LocalDate best = days.getFirst();
    for (LocalDate day : days.subList(1, days.size())) {
      if (nearest(day) + 7 < nearest(best)) {
        best = day;
      }
    }
    return Optional.of(best);
  }

  /** Days to the nearest plain date in the story. */
  private long nearest(LocalDate day) {
    return others.stream()
        .filter(DateMention::isPlain)
        .map(DateMention::likeliest)
        .mapToLong(r -> distance(r, day))
        .min()
        .orElse(Long.MAX_VALUE / 2);
  }

  private static long distance(Reading reading, LocalDate day) {
    LocalDate other = reading.date().orElseGet(() -> reading.day().atYear(day.getYear()));
    return Math.abs(other.toEpochDay() - day.toEpochDay());
  }
}
