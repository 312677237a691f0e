package dragoman.web;

import dragoman.web.SearchAnswer.FacetsView;
import dragoman.web.SearchAnswer.ValueView;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the results can be narrowed to in one respect. Chosen values come first, and a long tail
 * waits until it is asked for.
 *
 * @param id such as {@code pair}
 * @param tail values beyond the first few
 */
record FacetMenu(String id, String label, List<Choice> head, List<Choice> tail) {

  private static final int SHOWN = 8;

  /** More than these are no choice any more, only weight. */
  private static final int MOST = 80;

  /** A value; to follow its link chooses it, or takes it back. */
  record Choice(String value, String label, String count, String href, boolean selected) {}

  boolean hasTail() {
    return !tail.isEmpty();
  }

  static List<FacetMenu> of(FacetsView facets, PageSetting setting) {
    return Stream.of(
            menu("language", "lang", facets.language(), setting),
            menu("pair", "pair", facets.pair(), setting),
            menu("topic", "topic", facets.topic(), setting),
            menu("actor", "actor", facets.actor(), setting),
            menu("source", "source", facets.source(), setting))
        .filter(menu -> !menu.head().isEmpty())
        .toList();
  }

  private static FacetMenu menu(
      String id, String parameter, List<ValueView> values, PageSetting setting) {
    List<Choice> choices =
        values.stream()
            .sorted(Comparator.comparing(ValueView::selected).reversed())
            .limit(MOST)
            .map(value ->
                new Choice(
                    value.value(),
                    value.label(),
                    setting.number(value.count()),
                    setting.state().toggled(parameter, value.value()).address(),
                    value.selected()))
            .toList();
    int shown = Math.min(choices.size(), SHOWN);
    return new FacetMenu(
        id,
        setting.text("facet." + id),
        choices.subList(0, shown),
        choices.subList(shown, choices.size()));
  }
}
