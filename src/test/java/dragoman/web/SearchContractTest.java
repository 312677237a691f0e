package dragoman.web;

import static dragoman.web.TestServer.encode;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What {@code /search} promises, parameter by parameter. */
final class SearchContractTest {

  private static final TestServer SERVER = TestServer.shared();

  private static List<String> ids(JsonNode answer) {
    return answer.path("hits").valueStream().map(hit -> hit.path("id").asString()).toList();
  }

  private static List<String> ids(String target) {
    return ids(SERVER.json(target));
  }

  /** All hits, with the links to the next ones followed to the end. */
  private static List<JsonNode> everyHit(String target) {
    List<JsonNode> hits = new ArrayList<>();
    String next = target;
    for (int page = 0; !next.isEmpty(); page++) {
      assertTrue(page < 200, "no end of pages");
      JsonNode answer = SERVER.json(next);
      answer.path("hits").forEach(hits::add);
      next = answer.path("next").isNull() ? "" : answer.path("next").asString();
    }
    return hits;
  }

  private static void assertEveryMatchOnce(String target) {
    long total = SERVER.json(target).path("total").asLong();
    List<String> ids = everyHit(target).stream().map(hit -> hit.path("id").asString()).toList();
    assertEquals(ids.size(), new HashSet<>(ids).size(), target);
    assertTrue(ids.size() >= total, () -> target + ": " + ids.size() + " hits of " + total);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/search?size=7",
        "/search?sort=oldest&size=7",
        "/search?q=Qwertyland&size=1",
        "/search?q=Qwertyland&sort=newest&size=3",
        "/search?q=Qwertyland&sort=oldest&size=3",
        "/search?q=Japan&size=4&lang=th&lang=vi",
        "/search?q=Giappone+difesa+Qwertyland&size=3",
        "/search?q=%22defence+cooperation%22+OR+Japan+-NATO&size=2&ui=it",
        "/search?q=100%25+Qwertyland&size=2"
      })
  void nextLinksVisitEveryMatchOnce(String target) {
    assertEveryMatchOnce(target);
  }

  @Test
  void withoutAQueryEveryArticleIsThere() {
    long articles = SERVER.json("/health").path("articles").asLong();
    assertEquals(articles, everyHit("/search?size=50").size());
    assertEquals(articles, SERVER.json("/search").path("total").asLong());
  }

  @Test
  void sizes() {
    assertEquals(10, ids("/search").size());
    assertEquals(3, ids("/search?size=3").size());
    assertEquals(0, ids("/search?size=0").size());
    assertTrue(ids("/search?size=100").size() > 50);
  }

  @Test
  void aPairInEitherOrderAndCaseIsTheSame() {
    JsonNode one = SERVER.json("/search?pair=JP-NATO&size=100");
    assertTrue(one.path("total").asLong() > 0);
    assertEquals(ids(one), ids("/search?pair=NATO-JP&size=100"));
    assertEquals(ids(one), ids("/search?pair=nato-jp&pair=JP-NATO&size=100"));
    for (JsonNode hit : one.path("hits")) {
      assertTrue(
          hit.path("pairs")
              .valueStream()
              .anyMatch(pair -> pair.path("id").asString().equals("JP-NATO")));
    }
    JsonNode chosen = value(one, "pair", "JP-NATO");
    assertTrue(chosen.path("selected").asBoolean());
    assertEquals(one.path("total").asLong(), chosen.path("count").asLong());
  }

  private static JsonNode value(JsonNode answer, String facet, String value) {
    return answer
        .path("facets")
        .path(facet)
        .valueStream()
        .filter(entry -> entry.path("value").asString().equals(value))
        .findFirst()
        .orElseThrow(() -> new AssertionError(facet + " lacks " + value));
  }

  @ParameterizedTest
  @CsvSource({
    "lang, language",
    "pair, pair",
    "actor, actor",
    "topic, topic",
    "source, source",
  })
  void everyFacetCountIsWhatChoosingItGives(String parameter, String facet) {
    JsonNode all = SERVER.json("/search?size=0");
    assertFalse(all.path("facets").path(facet).isEmpty());
    int checked = 0;
    for (JsonNode entry : all.path("facets").path(facet)) {
      String value = entry.path("value").asString();
      JsonNode chosen = SERVER.json("/search?size=0&" + parameter + "=" + encode(value));
      assertEquals(entry.path("count").asLong(), chosen.path("total").asLong(), value);
      // Its own choice does not hide the others.
      assertEquals(
          all.path("facets").path(facet).size(), chosen.path("facets").path(facet).size(), value);
      if (++checked == 12) {
        return;
      }
    }
  }

  @Test
  void valuesOfOneFacetAreAlternativesAndFacetsNarrowEachOther() {
    long thai = SERVER.json("/search?size=0&lang=th").path("total").asLong();
    long vietnamese = SERVER.json("/search?size=0&lang=vi").path("total").asLong();
    long either = SERVER.json("/search?size=0&lang=th&lang=vi").path("total").asLong();
    assertEquals(thai + vietnamese, either);
    JsonNode narrowed = SERVER.json("/search?size=100&lang=th&actor=JP");
    assertTrue(narrowed.path("total").asLong() < thai);
    for (JsonNode hit : narrowed.path("hits")) {
      assertEquals("th", hit.path("language").asString());
    }
  }

  @Test
  void aTopicTakesThoseBelowIt() {
    int checked = 0;
    for (JsonNode topic : SERVER.json("/topics").path("topics")) {
      String parent = topic.path("parent").asString("");
      if (!parent.isEmpty()) {
        long part = total(topic.path("id").asString());
        assertTrue(part <= total(parent), topic.toString());
        checked += part > 0 ? 1 : 0;
      }
    }
    assertTrue(checked >= 5, "topics of the second level with articles: " + checked);
  }

  private static long total(String topic) {
    return SERVER.json("/search?size=0&topic=" + topic).path("total").asLong();
  }

  @ParameterizedTest
  @CsvSource({
    "from=2031, 3",
    "from=2031-03, 3",
    "from=2031-04, 2",
    "from=2031-04-10, 1",
    "from=2031-4-9, 2",
    "from=2030&to=2030, 2",
    "from=2030-12&to=2031-03, 2",
    "from=2030-01-01&to=2030-01-01, 1",
    "to=2029, 0",
    "from=2031-03-01&to=2031-04-09, 2",
    "from=&to=, 10",
  })
  void datesAreInclusive(String range, long total) {
    assertEquals(total, SERVER.json("/search?q=Qwertyland&" + range).path("total").asLong());
  }

  @Test
  void dateFacet() {
    JsonNode months = SERVER.json("/search?q=Qwertyland&interval=month").path("facets");
    assertEquals("month", months.path("interval").asString());
    assertEquals(
        List.of("2030-01", "2030-12", "2031-03", "2031-04"),
        months.path("date").valueStream().map(bar -> bar.path("value").asString()).toList());
    assertEquals(5, months.path("undated").asLong());
    assertEquals(
        "2030",
        SERVER.json("/search?q=Qwertyland&interval=year").at("/facets/date/0/value").asString());
    assertEquals(
        "2030-01-01",
        SERVER.json("/search?q=Qwertyland&interval=day").at("/facets/date/0/value").asString());
  }

  @Test
  void order() {
    List<String> newest =
        everyHit("/search?q=Qwertyland&sort=newest").stream()
            .map(h -> h.path("date").asString(""))
            .toList();
    assertEquals(List.of("2031-04-11", "2031-04-09", "2031-03-01"), newest.subList(0, 3));
    assertEquals("", newest.getLast()); // those without a date come last
    JsonNode oldest = SERVER.json("/search?q=Qwertyland&sort=oldest");
    assertEquals("2030-01-01", oldest.at("/hits/0/date").asString());
    assertEquals(0, oldest.at("/hits/0/score").asDouble());
    assertTrue(SERVER.json("/search?q=Qwertyland").at("/hits/0/score").asDouble() > 0);
    assertEquals(ids("/search?q=Qwertyland"), ids("/search?q=Qwertyland&sort=relevance"));
    assertEquals(ids("/search"), ids("/search?sort=newest"));
  }

  @Test
  void expandingFindsOtherLanguagesWords() {
    Set<String> expanded = languages("/search?q=Giappone&size=100");
    assertTrue(expanded.containsAll(Set.of("it", "th", "vi", "de", "en")), expanded.toString());
    JsonNode asTyped = SERVER.json("/search?q=Giappone&size=100&expand=false");
    assertEquals(0, asTyped.at("/query/concepts").size());
    assertTrue(
        asTyped.path("total").asLong() < SERVER.json("/search?q=Giappone").path("total").asLong());
    assertEquals("JP", SERVER.json("/search?q=Giappone").at("/query/concepts/0/id").asString());
  }

  private static Set<String> languages(String target) {
    Set<String> languages = new HashSet<>();
    SERVER.json(target).path("hits").forEach(hit -> languages.add(hit.path("language").asString()));
    return languages;
  }

  @Test
  void whatIsLackingIsNamed() {
    JsonNode answer = SERVER.json("/search?q=Qwertyland+frigates&size=100");
    assertEquals(1, answer.path("total").asLong());
    assertEquals(List.of(), strings(answer.at("/hits/0/missing")));
    assertEquals("a/b c#1", answer.at("/hits/0/id").asString());
    List<String> lacking = strings(answer.at("/hits/1/missing"));
    assertTrue(
        lacking.equals(List.of("frigates")) || lacking.equals(List.of("Qwertyland")),
        lacking.toString());
  }

  private static List<String> strings(JsonNode array) {
    return array.valueStream().map(JsonNode::asString).toList();
  }

  @Test
  void piecesJoinToTheText() {
    for (JsonNode hit : SERVER.json("/search?q=Qwertyland&size=100").path("hits")) {
      StringBuilder title = new StringBuilder();
      hit.path("titleParts").forEach(part -> title.append(part.path("text").asString()));
      assertEquals(hit.path("title").asString(), title.toString());
    }
    String body = SERVER.get("/search?q=Qwertyland&size=100").body();
    assertTrue(body.contains("<script>alert(1)</script>"), "text is escaped where it is rendered");
  }

  @Test
  void labelsSpeakTheLanguageAskedFor() {
    assertEquals("Giappone", japan("&ui=it"));
    assertEquals("Japan", japan(""));
    assertEquals("Giappone", japan("", "Accept-Language", "it-IT,it;q=0.9,en;q=0.5"));
    assertEquals("Nhật Bản", japan("", "Accept-Language", "xx, vi;q=0.8, en;q=0.1"));
    assertEquals("Japan", japan("", "Accept-Language", "tlh"));
    assertEquals("Japan", japan("", "Accept-Language", ";;;=,"));
    assertEquals("Japan", japan("", "Accept-Language", "*"));
    assertEquals("Giappone", japan("&ui=it", "Accept-Language", "vi"));
    assertEquals("ญี่ปุ่น", japan("&ui=th-TH"));
    for (String target : List.of("/search", "/topics")) {
      String vary = SERVER.get(target).headers().firstValue("Vary").orElse("");
      assertTrue(List.of(vary.split(", ", -1)).contains("Accept-Language"), vary);
    }
    assertNotEquals(
        SERVER.json("/topics").at("/topics/0/label"),
        SERVER.json("/topics?ui=th").at("/topics/0/label"));
  }

  private static String japan(String more, String... headers) {
    JsonNode answer = SERVER.json("/search?size=0&actor=JP" + more, headers);
    return value(answer, "actor", "JP").path("label").asString();
  }

  @Test
  void vocabularyNamesWhatRequestsTake() {
    for (JsonNode topic : SERVER.json("/topics").path("topics")) {
      SERVER.json("/search?size=0&topic=" + topic.path("id").asString());
    }
    List<String> actors =
        SERVER
            .json("/actors")
            .path("actors")
            .valueStream()
            .map(a -> a.path("id").asString())
            .toList();
    assertTrue(actors.containsAll(List.of("JP", "NATO", "EU", "ASEAN", "UN", "AUKUS", "QUAD")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "from=yesterday | from | 2025-04-09",
        "to=2025-13 | to | 2025-04",
        "from=2025-02-30 | from | 2025-04-09",
        "from=2025-04&to=2025-03 | to | ends before",
        "size=-1 | size | 0 to 100",
        "size=101 | size | 0 to 100",
        "size=ten | size | 0 to 100",
        "size=99999999999 | size | 0 to 100",
        "sort=best | sort | relevance, newest, oldest",
        "interval=week | interval | year, month, day",
        "format=xml | format | json, csv, ndjson, atom",
        "expand=maybe | expand | true, false",
        "topic=football | topic | defence-industry",
        "topic=JP | topic | defence-industry",
        "actor=XX | actor | /actors",
        "actor=cyber | actor | /actors",
        "pair=JP | pair | JP-NATO",
        "pair=JP-XX | pair | /actors",
        "pair=JP-NATO-IT | pair | JP-NATO",
        "pair=JP-JP | pair | two",
        "lang=xx | lang | th or vi",
        "lang=Thai | lang | th or vi",
        "cursor=x | cursor | next",
        "cursor=%00 | cursor | next",
        "ui=xx | ui | en, de",
        "q=a&q=b | q | once",
        "size=1&size=2 | size | once",
        "sort=newest&sort=oldest | sort | once",
        "language=th | language | did you mean \"lang\"?",
        "lnag=th | lnag | did you mean \"lang\"?",
        "topics=cyber | topics | did you mean \"topic\"?",
        "query=Japan | query | did you mean \"q\"?",
        "Q=Japan | Q | did you mean \"q\"?",
        "form=2025 | form | did you mean \"from\"?",
        "xyzzyx= | xyzzyx | It takes q, lang",
      })
  void aBadValueIsNamedWithWhatWouldBeRight(String query, String parameter, String remedy) {
    JsonNode problem = SERVER.problem(400, "/search?" + query);
    assertEquals(parameter, problem.path("parameter").asString(""));
    assertTrue(problem.path("detail").asString().contains(remedy), problem.toString());
    OpenApi.check("Problem", problem.toString());
  }

  @Test
  void anEmptyValueIsAsGoodAsNone() {
    assertEquals(
        ids("/search"),
        ids(
            "/search?q=&lang=&from=&to=&pair=&actor=&topic=&source=&sort=&size=&cursor=&expand=&interval=&format="));
  }

  @Test
  void suggestions() {
    JsonNode answer = SERVER.json("/suggest?q=giapp");
    assertEquals("JP", answer.at("/suggestions/0/id").asString());
    assertTrue(
        SERVER
                .json("/suggest?q=%E0%B8%8D%E0%B8%B5%E0%B9%88%E0%B8%9B%E0%B8%B8")
                .at("/suggestions")
                .size()
            > 0);
    JsonNode titles = SERVER.json("/suggest?q=Qwert");
    assertEquals("title", titles.at("/suggestions/0/kind").asString());
    assertEquals(0, SERVER.json("/suggest").at("/suggestions").size());
  }
}
