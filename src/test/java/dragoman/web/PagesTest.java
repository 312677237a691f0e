package dragoman.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dragoman.lexicon.Lexicon;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The pages as a browser gets them. */
class PagesTest {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final Lexicon LEXICON = Lexicon.builtIn();

  @SuppressWarnings("NullAway.Init")
  private static Server server;

  @BeforeAll
  static void start() {
    server = Server.start(new StubEngine("javascript:alert(1)"), LEXICON, "127.0.0.1", 0, "test");
  }

  @AfterAll
  static void stop() {
    server.stop();
  }

  @Test
  void linksKeepWhatIsChosen() throws Exception {
    Document page =
        page("/?q=Giappone&pair=NATO-JP&from=2025-04&to=2025-04&sort=newest&ui=en&cursor=X");

    // Another pair is added; the chosen one is taken back; the results begin at the first again.
    assertEquals(
        "/?q=Giappone&pair=JP-NATO&pair=IT-JP&from=2025-04&to=2025-04&sort=newest&ui=en",
        href(page, "[data-facet=pair] a:not([aria-current])"));
    assertEquals(
        "/?q=Giappone&from=2025-04&to=2025-04&sort=newest&ui=en",
        href(page, "[data-facet=pair] a[aria-current]"));
    assertEquals("/?q=Giappone&sort=newest&ui=en", href(page, ".chips a.clear"));
    assertEquals(
        "/?q=Giappone&pair=JP-NATO&sort=newest&ui=en", href(page, "[data-kind=date] a.remove"));
    assertEquals(
        "/?q=Giappone&pair=JP-NATO&from=2025-04&to=2025-04&sort=newest&without=JP&ui=en",
        href(page, "[data-kind=country] a.remove"));
    String next = href(page, "a#next");
    assertTrue(next.startsWith("/?") && next.endsWith("cursor=CURSOR"), next);
    assertTrue(href(page, "a[download]").startsWith("/search?q=Giappone&"));
    assertEquals(
        "/?q=Giappone&pair=JP-NATO&from=2025-04&to=2025-04&sort=newest&ui=th&cursor=X",
        href(page, ".languages a[lang=th]"));
    assertEquals(
        "pair=JP-NATO&sort=newest&ui=en",
        String.join(
            "&",
            page.select("form#search input[type=hidden]").stream()
                .map(field -> field.attr("name") + "=" + field.attr("value"))
                .sorted()
                .toList()));
  }

  @Test
  void theArticleLeadsBackToItsResults() throws Exception {
    Document page = page("/?q=Giappone&topic=defence-industry&ui=en");
    Document article = page(href(page, "li.hit h2 a"));
    assertEquals("/?q=Giappone&topic=defence-industry&ui=en", href(article, "a.back"));
  }

  @Test
  void matchesAreMarkedInTheLanguageOfTheArticle() throws Exception {
    Element hit = element(page("/?q=Giappone&ui=en&pair=JP-NATO"), "li.hit");
    assertEquals("ญี่ปุ่น", element(hit, "h2 mark").text());
    assertEquals("th", element(hit, "h2").attr("lang"));
    assertEquals("ผู้นำญี่ปุ่น", element(hit, "h2").text());
    assertEquals("Thai", element(hit, ".language").text());
    assertEquals("Read from the article’s date line", element(hit, ".when .how").text());
    assertEquals(
        "Japan – NATO " + StubEngine.HOSTILE + "\u202c",
        element(hit, ".evidence").text(),
        "the override that it opens is closed");
    assertEquals(StubEngine.HOSTILE.substring(1, 7), element(hit, ".evidence mark").text());
    assertEquals("Also in Italian (1)", element(hit, ".story summary").text());
    assertEquals("it", element(hit, ".story a").attr("lang"));
  }

  @Test
  void hostileTextIsOnlyText() throws Exception {
    for (String address : new String[] {"/?q=%3Cscript%3E%22'&pair=JP-NATO", "/articles/a/1"}) {
      Document page = page(address);
      assertEquals(1, page.select("script").size(), "only the page's own script");
      assertTrue(page.select("[onload], [style], style").isEmpty());
      assertTrue(page.select("a[href^=javascript]").isEmpty());
      assertTrue(page.text().contains("<script>alert(1)</script>"));
    }
    assertTrue(page("/articles/a/1").select("a.original").isEmpty());
    assertTrue(page("/articles/a/1").text().contains("javascript:alert(1)"), "shown, not linked");
  }

  @Test
  void anArticleStandsInItsSearch() throws Exception {
    Document article = page("/articles/a/1?q=Giappone&pair=JP-NATO&ui=en");
    assertEquals("Result 2", element(article, ".path .rank").text());
    assertEquals("/articles/a/0?q=Giappone&pair=JP-NATO&ui=en", href(article, ".path a.previous"));
    assertEquals("/articles/a/2?q=Giappone&pair=JP-NATO&ui=en", href(article, ".path a.next"));
    // What was searched is marked, also where it ends within a name that is underlined.
    assertEquals("pan", element(article, ".text .concept mark").text());
    assertEquals("<sc", element(article, "h1 mark").text());
    // Without a search, or with one that cannot be read, it is the article all the same.
    assertTrue(page("/articles/a/1").select(".path .rank, mark").isEmpty());
    assertTrue(page("/articles/a/1?q=x&from=yesterday").select(".path .rank, mark").isEmpty());
  }

  @Test
  void anArticleSaysHowWhatIsKnownOfItIsKnown() throws Exception {
    Document article = page("/articles/a/1?ui=en");
    String facts = element(article, "[data-found=origin]").text();
    assertTrue(facts.contains("Thai Told by its script"), facts);
    assertTrue(facts.contains("Stands at the head of the page"), facts);
    assertTrue(facts.contains("Read from the article’s date line"), facts);
    assertTrue(facts.contains("How this is known: " + StubEngine.HOSTILE), "a rule without words");
    assertEquals("Japan", element(article, "[data-found=topic] .words").text());
    assertEquals("#title", href(article, "[data-found=pair] a.place"));
    assertTrue(href(article, "[data-found=story] a").startsWith("/articles/"));
    assertTrue(element(article, "#citation").text().contains("10 Apr 2025"));
  }

  @Test
  void datesAreInTheReadersCalendar() throws Exception {
    assertEquals("10 เม.ย. 2568", element(page("/articles/a/1?ui=th"), ".facts time").text());
    assertEquals("2025年4月10日", element(page("/articles/a/1?ui=ja"), ".facts time").text());
  }

  @Test
  void onlyWhatHasANameIsUnderlined() throws Exception {
    Document article = page("/articles/a/1?ui=de");
    assertEquals("Japan", element(article, ".text .concept").text());
    assertEquals(1, article.select(".text .concept").size());
    assertEquals("Länder", element(article, ".legend .country").text());
    assertEquals(2, article.select(".text p").size());
  }

  @Test
  void whatGoesWrongIsAPageForPeopleAndAProblemForScripts() throws Exception {
    for (String address : new String[] {"/?from=yesterday", "/?ui=xx", "/articles/none"}) {
      HttpResponse<String> read = get(address, "text/html");
      assertTrue(read.statusCode() == 400 || read.statusCode() == 404);
      assertFalse(element(Jsoup.parse(read.body()), ".problem .detail").text().isBlank());
      HttpResponse<String> scripted = get(address, "*/*");
      assertEquals(read.statusCode(), scripted.statusCode());
      assertEquals(
          "application/problem+json", scripted.headers().firstValue("Content-Type").orElse(""));
    }
  }

  @Test
  void theTimelineAddsDaysUpToMonths() throws Exception {
    Document page = page("/?q=Giappone&from=2025-04-02&to=2025-04-12&ui=en");
    assertEquals(
        "2024-11 2025-04", String.join(" ", page.select("svg.timeline a").eachAttr("data-value")));
    assertEquals("Nov 2024: 3 articles", element(page, "svg.timeline a").attr("aria-label"));
    assertEquals(
        "2025-04", element(page, "svg.timeline a.in").attr("data-value"), "in the chosen range");
    // Six months: the first begins at the left edge, the last leaves a sixth.
    assertEquals("83.33%", element(page, "svg.timeline a.in .place").attr("x"));
    assertEquals("Nov 2024 3 Apr 2025 1", element(page, "table tbody").text());
  }

  @Test
  void theNetworkIsDrawnWithoutAScript() throws Exception {
    Document page = page("/?q=Giappone&pair=JP-NATO&ui=de");
    Element edge = element(page, "svg.network a[aria-current]");
    assertEquals("JP-NATO", edge.attr("data-value"));
    assertEquals("/?q=Giappone&ui=de", edge.attr("href"), "takes the choice back");
    assertEquals("6.0", element(edge, ".edge").attr("stroke-width"), "half of the thickest");
    assertEquals(
        "/?q=Giappone&pair=JP-NATO&actor=IT&ui=de",
        href(page, "svg.network a.actor[data-value=IT]"));
    assertEquals("Italien – Japan 2 Japan – NATO 1", element(page, ".relations tbody").text());
  }

  @Test
  void theFirstVisitSaysWhatIsThere() throws Exception {
    Document page = page("/?ui=en");
    assertEquals("3 Nov 2024 – 10 Apr 2025", element(page, ".welcome .span").text());
    assertEquals("/?pair=IT-JP&ui=en", href(page, ".welcome .ways a"));
    assertEquals("Italia Giappone", element(page, ".welcome .examples a").text());
    assertTrue(page("/?q=Giappone&ui=en").select(".welcome").isEmpty());
  }

  private static Document page(String address) throws Exception {
    HttpResponse<String> answer = get(address, "text/html,*/*;q=0.8");
    assertEquals(200, answer.statusCode(), answer.body());
    return Jsoup.parse(answer.body());
  }

  private static HttpResponse<String> get(String address, String accept) throws Exception {
    URI uri = URI.create(server.address()).resolve(address);
    return CLIENT.send(
        HttpRequest.newBuilder(uri).header("Accept", accept).build(), BodyHandlers.ofString());
  }

  private static String href(Document page, String selector) {
    return element(page, selector).attr("href");
  }

  private static Element element(Element root, String selector) {
    return root.expectFirst(selector);
  }
}
