package dragoman.engine;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an answer is narrowed to.
 *
 * @param from first day
 * @param to last day
 * @param values chosen values by dimension: alternatives within one, and all dimensions together
 */
public record Filters(
    Optional<LocalDate> from, Optional<LocalDate> to, Map<Dimension, List<String>> values) {

  /** Narrows by nothing. */
  public static final Filters NONE = new Filters(Optional.empty(), Optional.empty(), Map.of());

  public Filters {
    if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
      throw new IllegalArgumentException(
          "the range ends before it begins: " + from.get() + " to " + to.get());
    }
    Map<Dimension, List<String>> chosen = new EnumMap<>(Dimension.class);
    values.forEach((dimension, ids) -> {
      if (!ids.isEmpty()) {
        chosen.put(dimension, List.copyOf(ids));
      }
    });
    values = chosen;
  }

  public boolean hasDates() {
    return from.isPresent() || to.isPresent();
  }

  public List<String> values(Dimension dimension) {
    return values.getOrDefault(dimension, List.of());
  }

  public Filters withoutDates() {
    return new Filters(Optional.empty(), Optional.empty(), values);
  }

  public Filters without(Dimension dimension) {
    Map<Dimension, List<String>> others = new EnumMap<>(Dimension.class);
    others.putAll(values);
    others.remove(dimension);
    return new Filters(from, to, others);
  }
}
