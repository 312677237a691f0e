package dragoman.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Nothing that is sent breaks the server, and no refusal tells what it is made of. */
final class HostileRequestsTest {

  private static final TestServer SERVER = TestServer.shared();

  private static final Duration PATIENCE = Duration.ofSeconds(8);

  /** Queries that nobody types, percent-encoded or not. */
  private static List<String> queries() {
    return List.of(
        "%00",
        "a%00b",
        "%ED%A0%80",
        "%ED%B0%80%ED%A0%80",
        "%FF%FE",
        "%C0%AF",
        "%zz",
        "%",
        "%E0%A4%A",
        "100%",
        "+++",
        "%20%09%0A",
        "%E2%80%AE%E2%81%A6",
        "*a*b*",
        "*",
        "**",
        "***a",
        "a*",
        "?",
        "-",
        "--",
        "---a",
        "-a+-b",
        "-(-(-a))",
        "OR",
        "OR+OR+OR",
        "a+OR",
        "OR+a",
        "title:",
        "title:title:title:a",
        "title:(",
        "title:-%22",
        "%22",
        "%22%22%22",
        "%22a",
        "a%22b%22c",
        "(",
        ")",
        ")(",
        "()",
        "(()",
        "a:b:c",
        "text:a",
        "@JP",
        "%23cyber",
        "AND+NOT+~2+%5Ea+%7Bx+TO+y%5D",
        "/.*/",
        "%5C",
        "%3Cscript%3E",
        "'%3B+DROP+TABLE",
        "%F0%9F%9A%80",
        "a%CC%81".repeat(300),
        "%E0%B8%81%E0%B8%B4".repeat(100),
        "(".repeat(3000),
        "%28a".repeat(2000),
        ")".repeat(3000),
        "-".repeat(3000),
        "%22a".repeat(1000),
        "title:".repeat(1000),
        "x".repeat(10_240),
        "a%20".repeat(2560),
        "a*%20".repeat(2000),
        "-a%20".repeat(2000),
        "%22a%20b%22%20".repeat(700),
        "a%20OR%20".repeat(1200),
        "%E0%B8%81".repeat(3400),
        "%E6%97%A5".repeat(3400),
        IntStream.range(0, 2000).mapToObj(i -> "w" + i).collect(Collectors.joining("+")),
        IntStream.range(0, 1500).mapToObj(i -> "w" + i + "*").collect(Collectors.joining("+OR+")));
  }

  @TestFactory
  List<DynamicTest> queriesAreNeverAnError() {
    List<DynamicTest> tests = new ArrayList<>();
    for (String query : queries()) {
      String name = query.length() > 40 ? query.substring(0, 40) + "… " + query.length() : query;
      tests.add(
          DynamicTest.dynamicTest(
              name,
              () -> {
                long start = System.nanoTime();
                TestServer.Raw answer = SERVER.raw("GET", "/search?size=2&q=" + query);
                Duration took = Duration.ofNanos(System.nanoTime() - start);
                assertEquals(200, answer.status(), answer::body);
                OpenApi.check("SearchAnswer", answer.body());
                assertTrue(took.compareTo(PATIENCE) < 0, took.toString());
                assertEquals(200, SERVER.raw("GET", "/suggest?q=" + query).status());
              }));
    }
    return tests;
  }

  /** It stands in the header that names the next answer. */
  @Test
  void aLongQueryFitsIntoAnAnswersHead() {
    String ask = "/search?format=csv&size=1&q=-";
    TestServer.Raw answer = SERVER.raw("GET", ask + "%E0%B8%8D".repeat(2600));
    assertEquals(200, answer.status(), answer::body);
    assertTrue(answer.header("Link").length() > 23_000, answer::head);
    TestServer.Raw refused = SERVER.raw("GET", ask + "'".repeat(60_000));
    check(refused);
    assertEquals(400, refused.status(), refused::head);
  }

  /** What is badly encoded is read as it stands, and not dropped. */
  @Test
  void aLonePercentSignStandsForItself() {
    assertEquals("100%", text("/search?q=100%"));
    assertEquals("%zz é", text("/search?q=%zz%20%C3%A9"));
    assertEquals("\uFFFD", text("/search?q=%FF"));
    TestServer.Raw answer = SERVER.raw("GET", "/search?from=%zz");
    assertEquals(400, answer.status());
    assertEquals("from", TestServer.MAPPER.readTree(answer.body()).path("parameter").asString());
  }

  private static String text(String target) {
    return TestServer.MAPPER
        .readTree(SERVER.raw("GET", target).body())
        .at("/query/text")
        .asString();
  }

  private static List<String> targets() {
    String many =
        IntStream.range(0, 200).mapToObj(i -> "p" + i + "=" + i).collect(Collectors.joining("&"));
    return List.of(
        "/search?" + many,
        "/search?" + "lang=en&".repeat(200),
        "/search?" + "topic=cyber&".repeat(200),
        "/search?" + "q=&".repeat(200),
        "/search?&&&=&==&=a",
        "/search?%zz=%zz",
        "/search?source=%00",
        "/search?source=" + "x".repeat(40_000),
        "/search?from=0000&to=9999",
        "/search?from=99999",
        "/search?size=%D9%A1",
        "/search?lang=%00",
        "/search?lang=x-y-z-%22",
        "/search?cursor=" + "A".repeat(5000),
        "/search?cursor=Zm9vYmFy",
        "/search?cursor=ZiwsLA",
        "/search;a=b?q=x",
        "//search",
        "/search//",
        "/./search",
        "/../search",
        "/%2e%2e/search",
        "/static/../../pom.xml",
        "/static/%2e%2e%2fpom.xml",
        "/static/nope",
        "/static/0/nope",
        "/articles/%zz",
        "/articles/%",
        "/articles/%00",
        "/articles/%0d%0aX:%20y",
        "/articles/%ED%A0%80",
        "/articles/%C0%AE",
        "/articles/a\\b",
        "/articles/a|b",
        "/articles/\"",
        "/articles/%2E%2E",
        "/articles/..",
        "/articles/" + "x".repeat(20_000),
        "/articles/" + "%2F".repeat(2000),
        "/search?q=a b",
        "foo",
        "*",
        "http://[bad/",
        "/nothing",
        "/search?q=" + "x".repeat(70_000),
        "/" + "x".repeat(70_000));
  }

  @TestFactory
  List<DynamicTest> addressesGetAnAnswerOrAProblem() {
    List<DynamicTest> tests = new ArrayList<>();
    for (String target : targets()) {
      String name =
          target.length() > 40 ? target.substring(0, 40) + "… " + target.length() : target;
      tests.add(DynamicTest.dynamicTest(name, () -> check(SERVER.raw("GET", target))));
    }
    return tests;
  }

  private static void check(TestServer.Raw answer) {
    assertTrue(answer.status() < 500, () -> answer.head() + answer.body());
    assertEquals("", answer.header("Server"));
    assertEquals("", answer.header("X-Powered-By"));
    if (answer.status() >= 400) {
      assertEquals("application/problem+json", answer.header("Content-Type"));
      OpenApi.check("Problem", answer.body());
      assertFalse(
          answer.body().matches("(?si).*(jetty|javalin|lucene|exception|\\bat [a-z]+\\.[a-z]+).*"),
          answer::body);
    }
  }

  @TestFactory
  List<DynamicTest> methodsThatDoNotExist() {
    return List.of("FOO", "TRACE", "CONNECT", "get", "G{T").stream()
        .map(method ->
            DynamicTest.dynamicTest(
                method,
                () -> {
                  TestServer.Raw answer = SERVER.raw(method, "/search");
                  check(answer);
                  assertTrue(answer.status() >= 400, answer::head);
                }))
        .toList();
  }

  @Test
  void everyAnswerHoldsBrowsersBack() {
    for (String target :
        List.of("/", "/search", "/articles/lone", "/articles/nope", "/search?size=x", "/topics")) {
      TestServer.Raw answer = SERVER.raw("GET", target);
      assertTrue(answer.header("Content-Security-Policy").startsWith("default-src 'none'"), target);
      assertEquals("nosniff", answer.header("X-Content-Type-Options"), target);
    }
    assertEquals("nosniff", SERVER.raw("GET", "/articles/%zz").header("X-Content-Type-Options"));
  }

  @Test
  void whatIsReadOfALongQuery() {
    String read = SERVER.json("/search?q=" + "Japan+".repeat(1000)).at("/query/text").asString();
    assertTrue(read.length() <= 1000 && read.endsWith("Japan"), read);
    assertEquals("a".repeat(999), SearchService.bounded("a".repeat(999) + "\uD83D\uDE80"));
    assertEquals("short", SearchService.bounded("short"));
  }
}
