package dragoman.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Every article has an address, whatever its id. */
final class ArticleAddressTest {

  private static final TestServer SERVER = TestServer.shared();

  static final List<String> IDS = TestServer.MADE_UP_IDS;

  private static String id(String address) {
    TestServer.Raw answer = SERVER.raw("GET", address);
    assertEquals(200, answer.status(), answer::body);
    return TestServer.MAPPER.readTree(answer.body()).path("id").asString();
  }

  @ParameterizedTest
  @FieldSource("IDS")
  void anIdAsOneSegment(String id) {
    assertEquals(id, id("/articles/" + Addresses.encode(id)));
  }

  @ParameterizedTest
  @FieldSource("IDS")
  void theAddressThatIsGiven(String id) {
    assertEquals(id, id(Addresses.article(id)));
  }

  /** What browsers make of an address must still be that article's. */
  @ParameterizedTest
  @FieldSource("IDS")
  void theAddressThatIsGivenSurvivesAClient(String id) {
    if (!id.equals("..")) { // no address can say that: see RFC 3986, 5.2.4
      String resolved = SERVER.uri(Addresses.article(id)).getRawPath();
      assertEquals(id, id(resolved));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "/articles/a/b%20c%231, a/b c#1",
    "/articles/a%2Fb%20c%231, a/b c#1",
    "/articles/a%2fb%20c%231, a/b c#1",
    "/articles/a%2Fb%20c%231?ui=it, a/b c#1",
    "/articles/n%E1%BB%AF/%E6%97%A5%E6%9C%AC, nữ/日本",
    "/articles/..%2Fup, ../up",
    "/articles/50%25, 50%",
    "/articles/a+b%3Fc=d&e;f, a+b?c=d&e;f",
    "/articles/en/aukus-pact-announced, en/aukus-pact-announced",
    "/articles/en%2Faukus-pact-announced, en/aukus-pact-announced",
  })
  void slashesMayComeEitherWay(String address, String id) {
    assertEquals(id, id(address));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/articles/nope",
        "/articles/a",
        "/articles/",
        "/articles",
        "/articles/a%2520b",
        "/articles/%3Cb%3E",
        "/articles/" + "%F0%9F%9A%80"
      })
  void anUnknownArticle(String address) {
    TestServer.Raw answer = SERVER.raw("GET", address);
    assertEquals(404, answer.status());
    assertEquals("application/problem+json", answer.header("Content-Type"));
    OpenApi.check("Problem", answer.body());
  }

  @Test
  void whatAnArticleHas() {
    JsonNode article = SERVER.json("/articles/a%2Fb%20c%231");
    assertEquals(
        "Japan and NATO signed an agreement on frigates for Qwertyland.",
        article.path("text").asString());
    assertEquals("made-up.jsonl", article.at("/original/file").asString());
    assertEquals("https://example.org/a?b=c&d=e", article.at("/original/link").asString());
    assertEquals(
        List.of("JP-NATO"),
        article.path("pairs").valueStream().map(p -> p.path("id").asString()).toList());
    for (JsonNode mention : article.path("found")) {
      String where = article.path(mention.path("in").asString()).asString();
      assertEquals(
          mention.path("text").asString(),
          where.substring(mention.path("start").asInt(), mention.path("end").asInt()));
    }
    assertFalse(article.path("found").isEmpty());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "text/html | text/html",
        "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8 | text/html",
        "application/json | application/json",
        "*/* | application/json",
        "text/html;q=0.5, application/json | application/json",
        "text/html, application/json;q=0.5 | text/html",
        "text/html;q=0 | application/json",
        "nonsense;;q=x, , / | application/json",
      })
  void aPageOrJson(String accept, String type) {
    HttpResponse<String> answer = SERVER.get("/articles/lone", "Accept", accept);
    assertEquals(200, answer.statusCode());
    String found = answer.headers().firstValue("Content-Type").orElse("");
    assertTrue(found.startsWith(type), found);
    String vary = answer.headers().firstValue("Vary").orElse("");
    assertTrue(
        List.of(vary.split(", ", -1)).containsAll(List.of("Accept", "Accept-Language")), vary);
  }

  /** One code unit that is no character costs only itself. */
  @Test
  void aLoneSurrogateCostsOnlyItself() {
    JsonNode article = SERVER.json("/articles/lone");
    assertTrue(article.path("text").asString().contains("🚀"));
  }
}
