package dragoman.web;

import dragoman.alert.Alert;
import dragoman.alert.AlertFeeds;
import dragoman.alert.FeedEntry;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The JSON of {@code /alerts}. Of a webhook it says that there is one, not where. */
record AlertList(List<AlertView> alerts) {

  /**
   * An alert.
   *
   * @param search address of what it looks for
   * @param entries of its feed
   * @param updated when it last found something; null where it has not yet
   */
  record AlertView(
      String name,
      String title,
      String feed,
      String search,
      int entries,
      @Nullable String updated,
      boolean webhook) {}

  static AlertList of(Optional<AlertFeeds> feeds) throws IOException {
    List<AlertView> views = new ArrayList<>();
    if (feeds.isPresent()) {
      for (Alert alert : feeds.get().alerts()) {
        views.add(view(alert, feeds.get().entries(alert.name())));
      }
    }
    return new AlertList(views);
  }

  private static AlertView view(Alert alert, List<FeedEntry> entries) {
    return new AlertView(
        alert.name(),
        alert.title(),
        "/alerts/" + alert.name(),
        PageState.of(new QueryString(alert.parameters())).at("/search"),
        entries.size(),
        entries.stream().map(entry -> entry.updated().toString()).findFirst().orElse(null),
        alert.webhook().isPresent());
  }
}
