package dragoman.alert;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The alerts and what each has found, the last found first. */
public final class AlertFeeds {

  /** Feed readers ask often; who reads seldom has the search itself. */
  public static final int LENGTH = 100;

  private final List<Alert> alerts;
  private final Store store;

  /**
   * Those of an index.
   *
   * @param index its folder
   */
  public AlertFeeds(List<Alert> alerts, Path index) {
    this.alerts = List.copyOf(alerts);
    this.store = Store.of(index).below("feeds");
  }

  public List<Alert> alerts() {
    return alerts;
  }

  public Optional<Alert> alert(String name) {
    return alerts.stream().filter(alert -> alert.name().equals(name)).findFirst();
  }

  /** What an alert has found; nothing for a name that is none. */
  public List<FeedEntry> entries(String name) throws IOException {
    return alert(name).isEmpty()
        ? List.of()
        : store.read(name, FeedEntry[].class).map(List::of).orElse(List.of());
  }

  /** Another text when it has found something since. */
  public String state(String name) {
    try {
      List<FeedEntry> entries = entries(name);
      return entries.size() + "@" + entries.stream().findFirst().map(FeedEntry::updated);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Puts new ones first; an article that is there already moves up. */
  void add(Alert alert, Collection<FeedEntry> found) throws IOException {
    Map<String, FeedEntry> entries = new LinkedHashMap<>();
    found.forEach(entry -> entries.putIfAbsent(entry.id(), entry));
    entries(alert.name()).forEach(entry -> entries.putIfAbsent(entry.id(), entry));
    store.write(alert.name(), entries.values().stream().limit(LENGTH).toList());
  }
}
