package dragoman.web;

import static dragoman.web.TestServer.encode;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Help while typing, and where nothing is found. */
final class HelpTest {

  private static final TestServer SERVER = TestServer.shared();

  private static List<JsonNode> suggestions(String typed) {
    return SERVER.json("/suggest?q=" + encode(typed)).path("suggestions").valueStream().toList();
  }

  @ParameterizedTest
  @CsvSource({
    "giap, Giappone, country",
    "Giapp, Giappone, country",
    "quoc ph, quốc phòng, term",
    "quốc ph, quốc phòng, term",
    "difesa giap, difesa Giappone, country",
    "ญี่ปุ, ญี่ปุ่น, country",
    "qwertyland f, Qwertyland fifty, title",
  })
  void completesWhatIsTyped(String typed, String text, String kind) {
    Map<String, String> kinds =
        suggestions(typed).stream()
            .collect(
                Collectors.toMap(s -> s.path("text").asString(), s -> s.path("kind").asString()));
    assertEquals(kind, kinds.get(text), kinds.toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"giap", "quoc ph", "co", "d", "Qwerty", "def", "difesa g", "日"})
  void everySuggestionBeginsAsTypedAndFindsThatMany(String typed) {
    List<JsonNode> suggestions = suggestions(typed);
    assertFalse(suggestions.isEmpty());
    long before = Long.MAX_VALUE;
    for (JsonNode suggestion : suggestions) {
      String text = suggestion.path("text").asString();
      assertTrue(Suggestions.fold(text).startsWith(Suggestions.fold(typed)), text);
      long count = suggestion.path("count").asLong();
      assertTrue(count > 0 && count <= before, text);
      before = count;
      assertEquals(
          count, SERVER.json("/search?size=0&q=" + encode(text)).path("total").asLong(), text);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "?", "\"", "((", "*", "-", "xqzzyk", "%00", "\ud800"})
  void whatBeginsNothingHasNoCompletions(String typed) {
    assertEquals(List.of(), suggestions(typed));
  }

  @Test
  void whatWasSearchedTwiceAndFoundSomethingIsOffered() {
    PastSearches past = new PastSearches();
    past.note("Fregata classe");
    assertEquals(List.of(), past.beginning("freg", 5));
    past.note("fregata CLASSE ");
    past.note("x".repeat(100));
    past.note("x".repeat(100));
    assertEquals(List.of("Fregata classe"), past.beginning("freg", 5));
    assertEquals(List.of(), past.beginning("x", 5));
    for (int i = 0; i < 2000; i++) {
      past.note("other " + i);
    }
    assertEquals(List.of(), past.beginning("freg", 5), "the oldest go");

    SERVER.json("/search?q=agreement+Qwertyland");
    SERVER.json("/search?q=agreement+Qwertyland");
    assertTrue(
        suggestions("agreement qw").stream()
            .anyMatch(s -> s.path("kind").asString().equals("past")));
  }

  private static Map<String, JsonNode> others(JsonNode answer) {
    return answer
        .path("help")
        .path("without")
        .valueStream()
        .collect(Collectors.toMap(other -> other.path("kind").asString(), other -> other));
  }

  @ParameterizedTest
  @CsvSource({
    "/search?q=Giappone&from=2050, dates",
    "/search?q=Giappone&from=2050&lang=th, dates filters",
    "/search?q=difesa&expand=false&lang=th, expand language",
    "/search?q=Qwertyland+-Qwertyland, exclusion",
    "/search?q=Qwertyla, prefix",
    "/search?q=xqzzyk, ''",
  })
  void anEmptyAnswerSaysWhatWouldFindSomething(String target, String kinds) {
    JsonNode answer = SERVER.json(target);
    assertEquals(0, answer.path("total").asLong());
    Map<String, JsonNode> others = others(answer);
    for (String kind : kinds.split(" ", -1)) {
      assertTrue(kind.isEmpty() || others.containsKey(kind), kind + " in " + others);
    }
    assertEquals(kinds.isEmpty(), others.isEmpty(), others.toString());
    others
        .values()
        .forEach(other ->
            assertEquals(
                other.path("count").asLong(),
                SERVER.json(other.path("href").asString()).path("total").asLong(),
                other.toString()));
  }

  @Test
  void anEmptyAnswerSaysWhatWasLookedForInEachLanguage() {
    JsonNode help = SERVER.json("/search?q=Giappone&lang=ga").path("help");
    Map<String, JsonNode> words =
        help.path("searched")
            .valueStream()
            .collect(
                Collectors.toMap(s -> s.path("language").asString(), s -> s.path("words").path(0)));
    assertEquals("ญี่ปุ่น", words.getOrDefault("th", help).path("form").asString());
    assertEquals("Nhật Bản", words.getOrDefault("vi", help).path("form").asString());
    assertEquals(
        SERVER.json("/search?q=Giappone&lang=th&size=0").path("total").asLong(),
        words.getOrDefault("th", help).path("count").asLong());
    assertTrue(SERVER.json("/search?q=Giappone").path("help").isNull());
  }

  @Test
  void oneConceptCanBeSwitchedOff() {
    JsonNode all = SERVER.json("/search?q=Giappone+NATO&size=0");
    JsonNode typed = SERVER.json("/search?q=Giappone+NATO&size=0&without=jp");
    assertTrue(typed.path("total").asLong() < all.path("total").asLong());
    assertEquals("NATO", typed.path("query").path("concepts").path(0).path("id").asString());
    assertEquals("JP", typed.path("query").path("without").path(0).path("id").asString());
    assertEquals(
        "without", SERVER.problem(400, "/search?without=Atlantis").path("parameter").asString());
    assertEquals(
        SERVER.json("/search?q=Giappone&without=JP&size=100").path("hits").size(),
        SERVER.get("/search?q=Giappone&without=JP&size=100&format=ndjson").body().lines().count());
    String page = SERVER.get("/?q=Giappone+NATO&without=JP&ui=en").body();
    assertTrue(page.contains("href=\"/?q=Giappone%20NATO&amp;ui=en\""), "switches it on again");
    assertTrue(page.contains("without=JP&amp;without=NATO"), "switches the other off");
  }

  @Test
  void thePageLinksAnotherSpelling() {
    assertEquals(
        "Giappone", SERVER.json("/search?q=Giapone").path("query").path("suggestion").asString());
    String page = SERVER.get("/?q=Giapone&ui=en").body();
    assertTrue(page.contains("id=\"suggestion\" href=\"/?q=Giappone&amp;ui=en\""));
    assertTrue(page.contains("Did you mean Giappone?"));
    assertEquals(
        "spelling", SERVER.json("/search?q=Giapone").path("hits").path(0).path("match").asString());
  }
}
