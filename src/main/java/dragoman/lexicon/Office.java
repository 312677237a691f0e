package dragoman.lexicon;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A time in which a person speaks for an actor.
 *
 * @param from first day
 * @param to last day; empty while it lasts
 */
public record Office(LocalDate from, Optional<LocalDate> to) {

  public Office {
    if (to.isPresent() && to.get().isBefore(from)) {
      throw new IllegalArgumentException(
          "a term of office ends before it begins: " + from + " to " + to.get());
    }
  }

  public boolean covers(LocalDate day) {
    return !day.isBefore(from) && (to.isEmpty() || !day.isAfter(to.get()));
  }
}
