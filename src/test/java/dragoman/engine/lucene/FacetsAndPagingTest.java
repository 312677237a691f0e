package dragoman.engine.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dragoman.engine.BadCursorException;
import dragoman.engine.Dimension;
import dragoman.engine.Facets.Count;
import dragoman.engine.Hit;
import dragoman.engine.Interval;
import dragoman.engine.SearchRequest;
import dragoman.engine.SearchResult;
import dragoman.engine.Sort;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How answers are narrowed, counted, ordered and paged. */
@Execution(ExecutionMode.CONCURRENT)
class FacetsAndPagingTest {

  private static LuceneEngine engine;

  @BeforeAll
  static void index(@TempDir Path index) throws IOException {
    Articles.rebuild(index, Articles.NEWS);
    engine = LuceneEngine.open(index, Articles.LEXICON);
  }

  @AfterAll
  static void close() throws IOException {
    engine.close();
  }

  @Test
  void facetsCountWhatOtherChoicesLeave() {
    SearchResult all = search("");
    assertEquals(
        List.of(
            new Count("en", 3),
            new Count("de", 1),
            new Count("id", 1),
            new Count("it", 1),
            new Count("th", 1),
            new Count("vi", 1)),
        all.facets().values(Dimension.LANGUAGE));
    assertEquals(List.of(new Count("JP-NATO", 6)), all.facets().values(Dimension.PAIR));

    SearchResult german =
        engine.search(new Ask("").choose(Dimension.LANGUAGE, "de", "th").request());
    assertEquals(Set.of("de", "th"), new TreeSet<>(ids(german)));
    assertEquals(
        all.facets().values(Dimension.LANGUAGE), german.facets().values(Dimension.LANGUAGE));
    assertEquals(
        List.of(new Count("Khao", 1), new Count("Zeitung", 1)),
        german.facets().values(Dimension.SOURCE));

    SearchResult both =
        engine.search(
            new Ask("")
                .choose(Dimension.LANGUAGE, "en")
                .choose(Dimension.PAIR, "JP-NATO")
                .request());
    assertEquals(List.of("en"), ids(both));
    assertEquals(6, both.facets().values(Dimension.LANGUAGE).size());
    assertEquals(List.of(new Count("JP-NATO", 1)), both.facets().values(Dimension.PAIR));
    assertEquals(0, engine.search(new Ask("").choose(Dimension.SOURCE, "none").request()).total());
  }

  @Test
  void datesNarrowAndAreCounted() {
    SearchResult april =
        engine.search(
            new Ask("").dates("2025-04-09", "2025-04-10").interval(Interval.MONTH).request());
    assertEquals(Set.of("it", "th"), new HashSet<>(ids(april)));
    // The range hides no bars beside it.
    assertEquals(
        List.of(
            new Count("2023-01", 1),
            new Count("2024-11", 1),
            new Count("2025-04", 2),
            new Count("2025-05", 2)),
        april.facets().dates());
    assertEquals(2, april.facets().undated());
    assertEquals(
        List.of(new Count("2023", 1), new Count("2024", 1), new Count("2025", 4)),
        engine.search(new Ask("").interval(Interval.YEAR).request()).facets().dates());
    assertEquals(Interval.MONTH, search("").facets().interval());
    SearchResult days = engine.search(new Ask("").dates("2025-04-01", "2025-04-30").request());
    assertEquals(Interval.DAY, days.facets().interval());
    assertEquals(
        Set.of("it", "th", "vi", "de"),
        new HashSet<>(ids(engine.search(new Ask("").from("2025-01-01").request()))));
  }

  @Test
  void sortsByDateWithTheUndatedLast() {
    List<String> newest = ids(engine.search(new Ask("").sort(Sort.NEWEST).request()));
    assertEquals(List.of("de", "vi", "th", "it", "en", "frigates"), newest.subList(0, 6));
    List<String> oldest = ids(engine.search(new Ask("").sort(Sort.OLDEST).request()));
    assertEquals(List.of("frigates", "en", "it", "th", "vi", "de"), oldest.subList(0, 6));
    assertEquals(Set.of("id", "quiet"), new HashSet<>(newest.subList(6, 8)));
    assertEquals(Set.of("id", "quiet"), new HashSet<>(oldest.subList(6, 8)));
  }

  @ParameterizedTest
  @EnumSource(Sort.class)
  void pagingVisitsEverythingOnce(Sort sort) {
    for (String query :
        List.of("", "Japan", "Japan morning", "frigates sonar Japan harbour", "radar")) {
      List<String> atOnce = ids(engine.search(new Ask(query).sort(sort).request()));
      for (int size = 1; size <= 4; size++) {
        List<String> visited = new ArrayList<>();
        Optional<String> cursor = Optional.empty();
        do {
          SearchResult page =
              engine.search(new Ask(query).sort(sort).size(size).cursor(cursor).request());
          assertTrue(page.hits().size() <= size);
          visited.addAll(ids(page));
          cursor = page.next();
        } while (cursor.isPresent() && visited.size() < 50);
        assertEquals(atOnce, visited, query + " by " + size);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "x",
        "ä",
        "AAAA",
        "Zixh",
        "Ziww",
        "ZiwwLDIxNDc0ODM2NDc",
        "ZiwwLC0x",
        "cCwxLDk5OTk5OQ",
        "ZnUsMSw5OTk5OTk"
      })
  void anUnknownCursorIsRefused(String cursor) {
    for (Sort sort : Sort.values()) {
      assertThrows(
          BadCursorException.class,
          () ->
              engine.search(
                  new Ask("Japan morning").sort(sort).cursor(Optional.of(cursor)).request()));
    }
  }

  /** A cursor of one search would go on anywhere in another. */
  @Test
  void aCursorGoesOnInItsOwnSearchOnly() {
    SearchRequest first = new Ask("Japan").size(1).request();
    Optional<String> cursor = engine.search(first).next();
    assertTrue(cursor.isPresent());
    assertEquals(3, engine.search(new Ask("Japan").size(3).cursor(cursor).request()).hits().size());
    for (Ask other :
        List.of(
            new Ask("Italy"),
            new Ask("Japan").sort(Sort.NEWEST),
            new Ask("Japan").choose(Dimension.LANGUAGE, "en"))) {
      assertThrows(BadCursorException.class, () -> engine.search(other.cursor(cursor).request()));
    }
  }

  @ParameterizedTest
  @EnumSource(Sort.class)
  void allHitsAreThoseOfAllPages(Sort sort) {
    for (String query : List.of("", "Japan", "Japan morning", "Jappan radar", "zzzz")) {
      SearchRequest request = new Ask(query).sort(sort).request();
      SearchResult page = engine.search(request);
      try (Stream<Hit> hits = engine.hits(request)) {
        assertEquals(page.hits(), hits.toList(), query);
      }
      Optional<String> cursor = engine.search(new Ask(query).sort(sort).size(1).request()).next();
      if (cursor.isPresent()) {
        try (Stream<Hit> hits = engine.hits(new Ask(query).sort(sort).cursor(cursor).request())) {
          assertEquals(page.hits().subList(1, page.hits().size()), hits.toList(), query);
        }
      }
    }
  }

  @Test
  void noHitsMayBeAskedFor() {
    SearchResult counts = engine.search(new Ask("Japan").size(0).request());
    assertEquals(6, counts.total());
    assertEquals(List.of(), counts.hits());
  }

  private static SearchResult search(String query) {
    return engine.search(new Ask(query).request());
  }

  private static List<String> ids(SearchResult result) {
    return result.hits().stream().map(hit -> hit.article().id()).toList();
  }
}
