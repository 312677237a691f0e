package dragoman.web;

import dragoman.web.SearchAnswer.BarView;
import dragoman.web.SearchAnswer.FacetsView;
import dragoman.web.SearchAnswer.ValueView;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a first visit shows: what is in the index, and where to begin.
 *
 * @param holds articles and languages, in words
 * @param span from the first date to the last
 * @param examples searches that find something
 */
record Welcome(
    String holds,
    Optional<String> span,
    List<Way> languages,
    List<Way> pairs,
    List<Example> examples) {

  private static final int MOST_LANGUAGES = 12;
  private static final int MOST_PAIRS = 6;

  /** A way in. */
  record Way(String label, String count, String href) {}

  boolean hasLanguages() {
    return !languages.isEmpty();
  }

  boolean hasPairs() {
    return !pairs.isEmpty();
  }

  boolean hasExamples() {
    return !examples.isEmpty();
  }

  static Welcome of(SearchAnswer answer, List<Example> examples, PageSetting setting) {
    FacetsView facets = answer.facets();
    return new Welcome(
        setting.text(
            "inIndex", Map.of("count", answer.total(), "languages", facets.language().size())),
        span(facets.date(), setting),
        ways("lang", facets.language(), MOST_LANGUAGES, setting),
        ways("pair", facets.pair(), MOST_PAIRS, setting),
        examples);
  }

  private static Optional<String> span(List<BarView> bars, PageSetting setting) {
    if (bars.isEmpty()) {
      return Optional.empty();
    }
    String first = setting.dates().period(bars.getFirst().value());
    String last = setting.dates().period(bars.getLast().value());
    return Optional.of(first.equals(last) ? first : first + " – " + last);
  }

  private static List<Way> ways(
      String parameter, List<ValueView> values, int most, PageSetting setting) {
    return values.stream()
        .limit(most)
        .map(value ->
            new Way(
                value.label(),
                setting.number(value.count()),
                setting.state().toggled(parameter, value.value()).address()))
        .toList();
  }
}
