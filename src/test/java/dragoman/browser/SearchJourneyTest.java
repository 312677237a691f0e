package dragoman.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.WebDriverWait;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a user does on the page, in a real Chromium over the starter corpus. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchJourneyTest {

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Duration POLL = Duration.ofMillis(50);

  private ChromeDriver browser;
  private Site server;

  @BeforeAll
  void start() throws IOException {
    server = Site.open();
    browser = server.browser;
    Browser.errors(browser); // those of other tests
  }

  @Test
  void findsNarrowsSharesAndGoesBack() throws IOException {
    browser.get(server.address());
    WebElement box = browser.findElement(By.id("q"));
    box.sendKeys("Giappone", Keys.ENTER);
    await("search for Giappone", () -> browser.getCurrentUrl().contains("q=Giappone"));
    Set<String> marked = texts(".hit mark").collect(Collectors.toSet());
    assertTrue(marked.contains("Giappone"), "highlighted: " + marked);
    long all = total();
    assertTrue(all >= 30, all + " articles on Japan");

    // The other languages are in the list, each with its own word highlighted.
    String seen = String.join(" ", marked) + moreMarks();
    for (String word : List.of("ญี่ปุ่น", "Nhật Bản", "Japan", "Jepang")) {
      assertTrue(seen.contains(word), word + " is highlighted in none of: " + seen);
    }

    browser.get(server.address() + "?q=Giappone");
    click("nav.facets [data-facet=pair] a[href*='pair=JP-NATO']");
    await("choose a pair", () -> browser.getCurrentUrl().contains("pair=JP-NATO"));
    long pair = total();
    assertTrue(pair > 0 && pair < all, pair + " of " + all);

    List<WebElement> bars = browser.findElements(By.cssSelector("svg.timeline a"));
    assertFalse(bars.isEmpty(), "the timeline has bars");
    String month = String.valueOf(bars.getLast().getDomAttribute("data-value"));
    browser.executeScript(
        "arguments[0].dispatchEvent(new MouseEvent('click', {bubbles: true}))", bars.getLast());
    await("choose a month", () -> browser.getCurrentUrl().contains("from="));
    long inMonth = total();
    assertTrue(inMonth > 0 && inMonth <= pair, inMonth + " in " + month + " of " + pair);
    List<String> titles = texts(".hit h2").toList();

    // Whoever gets the address sees the same.
    String shared = String.valueOf(browser.getCurrentUrl());
    ChromeDriver other = Browser.start(Browser.profile());
    try {
      other.get(shared);
      assertEquals(
          titles,
          other.findElements(By.cssSelector(".hit h2")).stream().map(WebElement::getText).toList());
    } finally {
      other.quit();
    }

    browser.navigate().back();
    await("go back", () -> !String.valueOf(browser.getCurrentUrl()).contains("from="));
    assertEquals(pair, total());
    assertEquals(List.of(), Browser.errors(browser));
  }

  @Test
  void opensAnArticleWithWhatWasFoundInIt() {
    browser.get(
        server.address()
            + "?q=%E0%B8%8D%E0%B8%B5%E0%B9%88%E0%B8%9B%E0%B8%B8%E0%B9%88%E0%B8%99&lang=th");
    click("ol.hits > li.hit h2 a");
    await(
        "open an article", () -> String.valueOf(browser.getCurrentUrl()).contains("/articles/th/"));
    assertTrue(browser.findElement(By.tagName("article")).getText().contains("ญี่ปุ่น"));
    assertEquals(
        "th", browser.findElement(By.cssSelector("article [lang=th]")).getDomAttribute("lang"));
    assertEquals(List.of(), Browser.errors(browser));
  }

  @Test
  void saysWhatToDoWhereNothingIsFound() {
    browser.get(server.address() + "?q=xyzzyplugh");
    assertEquals(0, total());
    assertFalse(browser.findElement(By.cssSelector(".empty")).getText().isBlank());
    assertEquals(List.of(), Browser.errors(browser));
  }

  @Test
  void completesSwitchesOffAndGoesBackInOnePage() {
    browser.get(server.address() + "?ui=en");
    browser.executeScript("window.same = true");
    WebElement box = browser.findElement(By.id("q"));
    box.sendKeys("Giappon");
    await("completions", () -> !browser.findElements(By.cssSelector("#completions li")).isEmpty());
    assertEquals("true", box.getDomAttribute("aria-expanded"));
    box.sendKeys(Keys.ARROW_DOWN);
    String active = String.valueOf(box.getDomAttribute("aria-activedescendant"));
    assertEquals("true", browser.findElement(By.id(active)).getDomAttribute("aria-selected"));
    assertEquals("Giappone", box.getDomProperty("value"));
    box.sendKeys(Keys.ENTER);
    await("search by the keyboard", () -> browser.getCurrentUrl().contains("q=Giappone"));
    long everywhere = total();

    press(".chips [data-kind=country] a.remove", Keys.ENTER);
    await("switch a concept off", () -> browser.getCurrentUrl().contains("without=JP"));
    long asTyped = total();
    assertTrue(asTyped > 0 && asTyped < everywhere, asTyped + " of " + everywhere);
    browser.findElement(By.cssSelector(".chips .off a.restore"));

    click("a#grouping");
    await("group by story", () -> browser.getCurrentUrl().contains("group=story"));
    browser.navigate().back();
    browser.navigate().back();
    await("go back", () -> !browser.getCurrentUrl().contains("without="));
    await("the results of before", () -> total() == everywhere);
    String said = browser.findElement(By.id("total")).getText();
    WebElement news = browser.findElement(By.id("news"));
    await("the count is said", () -> said.equals(news.getDomProperty("textContent")));
    assertEquals(true, browser.executeScript("return window.same"), "still the same page");
    assertEquals(List.of(), Browser.errors(browser));
  }

  @Test
  void choosesARangeByDraggingAndByKeys() {
    browser.get(server.address() + "?ui=en");
    long all = total();
    WebElement picture = browser.findElement(By.cssSelector("svg.timeline"));
    int width = picture.getSize().getWidth();
    new Actions(browser)
        .moveToElement(picture, -width / 4, 0)
        .clickAndHold()
        .moveByOffset(width / 2, 0)
        .release()
        .perform();
    await("drag over bars", () -> browser.getCurrentUrl().contains("from="));
    long chosen = total();
    assertTrue(chosen > 0 && chosen < all, chosen + " of " + all);
    assertEquals(chosen, countIn("svg.timeline a.in"), "the picture says the same as the list");
    click("#range a.remove");
    await("take the range back", () -> total() == all);

    press("svg.timeline a[data-value]");
    new Actions(browser)
        .keyDown(Keys.SHIFT)
        .sendKeys(Keys.ARROW_RIGHT)
        .keyUp(Keys.SHIFT)
        .sendKeys(Keys.ENTER)
        .perform();
    await("choose two bars by keys", () -> browser.getCurrentUrl().contains("from="));
    assertEquals(2, browser.findElements(By.cssSelector("svg.timeline a.in")).size());
    assertEquals(total(), countIn("svg.timeline a.in"));
    assertEquals(List.of(), Browser.errors(browser));
  }

  @Test
  void drawsThePairsAsThickAsTheirArticlesAreMany() throws Exception {
    String query = "?q=Japan&ui=en";
    JsonNode pairs = json("pairs" + query).path("pairs");
    browser.get(server.address() + query);
    List<WebElement> edges = browser.findElements(By.cssSelector("svg.network a.pair"));
    List<String> rows = texts(".relations tbody td", "textContent").toList();
    assertEquals(edges.size(), rows.size());
    for (int i = 0; i < edges.size(); i++) {
      JsonNode pair = pairs.path(i);
      assertEquals(pair.path("id").asString(), edges.get(i).getDomAttribute("data-value"));
      assertEquals(pair.path("count").asString(), rows.get(i));
      double share = pair.path("count").asDouble() / pairs.path(0).path("count").asDouble();
      assertEquals(share, width(edges.get(i)) / width(edges.getFirst()), 0.05, pair.toString());
    }
    List<String> drawn = drawing();

    press("svg.network a[data-value=JP-NATO]", Keys.ENTER);
    await("choose a line", () -> browser.getCurrentUrl().contains("pair=JP-NATO"));
    assertEquals(drawn, drawing(), "a choice does not move anything");
    assertEquals(
        "JP-NATO",
        browser
            .findElement(By.cssSelector("svg.network a[aria-current]"))
            .getDomAttribute("data-value"));
    assertFalse(browser.findElements(By.cssSelector(".hit .evidence mark")).isEmpty());
    assertEquals(List.of(), Browser.errors(browser));
  }

  @Test
  void staysWithWhatIsThereWhileTheServerIsAwayOrSlow() {
    browser.get(server.address() + "?q=Japan&ui=en");
    List<String> titles = texts(".hit h2").toList();
    network(true, 0);
    click(".sort a");
    await(
        "say that the server is away",
        () -> !browser.findElement(By.id("away")).getText().isEmpty());
    assertEquals(titles, texts(".hit h2").toList());
    network(false, 1500);
    click("#away button");
    await(
        "show that it is under way",
        () -> !browser.findElements(By.cssSelector("main[aria-busy=true]")).isEmpty());
    await("answer in the end", () -> browser.getCurrentUrl().contains("sort="));
    assertEquals("", browser.findElement(By.id("away")).getText());
    network(false, 0);
    // Chromium's console tells of the request that failed; that is no mistake of the page.
    assertEquals(1, Browser.errors(browser).size());
  }

  @Test
  void worksWithoutScripts() throws IOException {
    ChromeDriver plain = Browser.startWithoutScripts(Browser.profile());
    try {
      plain.get(server.address() + "?ui=en");
      plain.findElement(By.id("q")).sendKeys("Giappone", Keys.ENTER);
      new WebDriverWait(plain, PATIENCE, POLL)
          .until(_ -> plain.getCurrentUrl().contains("q=Giappone"));
      for (String step :
          List.of(
              ".hit .pairs a",
              "svg.timeline a .place",
              "#range a.remove",
              ".topics a",
              "a#grouping",
              ".chips a.clear")) {
        String before = String.valueOf(plain.getCurrentUrl());
        plain.findElement(By.cssSelector(step)).click();
        new WebDriverWait(plain, PATIENCE, POLL)
            .withMessage(step)
            .until(_ -> !before.equals(plain.getCurrentUrl()));
        assertFalse(plain.findElements(By.cssSelector(".hit")).isEmpty(), "after " + step);
      }
      assertEquals(null, plain.findElement(By.id("q")).getDomAttribute("role"), "no script ran");
    } finally {
      plain.quit();
    }
  }

  /** Articles of some of the bars, as the table under the picture says. */
  private long countIn(String bars) {
    List<String> values =
        browser.findElements(By.cssSelector("svg.timeline a")).stream()
            .map(bar -> bar.getDomAttribute("data-value"))
            .toList();
    List<String> counts = texts(".time tbody td", "textContent").toList();
    return browser.findElements(By.cssSelector(bars)).stream()
        .mapToLong(
            bar -> Long.parseLong(counts.get(values.indexOf(bar.getDomAttribute("data-value")))))
        .sum();
  }

  private List<String> drawing() {
    return browser.findElements(By.cssSelector("svg.network .edge")).stream()
        .map(line -> line.getDomAttribute("d") + " " + line.getDomAttribute("stroke-width"))
        .toList();
  }

  private static double width(WebElement pair) {
    return Double.parseDouble(
        String.valueOf(pair.findElement(By.cssSelector(".edge")).getDomAttribute("stroke-width")));
  }

  private JsonNode json(String address) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpRequest request = HttpRequest.newBuilder(URI.create(server.address() + address)).build();
      return JsonMapper.builder()
          .build()
          .readTree(client.send(request, HttpResponse.BodyHandlers.ofString()).body());
    }
  }

  private void network(boolean offline, int latency) {
    browser.executeCdpCommand("Network.enable", Map.of());
    browser.executeCdpCommand(
        "Network.emulateNetworkConditions",
        Map.of(
            "offline",
            offline,
            "latency",
            latency,
            "downloadThroughput",
            -1,
            "uploadThroughput",
            -1));
  }

  /** As someone who has no pointer does. */
  private void press(String selector, CharSequence... keys) {
    browser.executeScript("arguments[0].focus()", browser.findElement(By.cssSelector(selector)));
    for (CharSequence key : keys) {
      new Actions(browser).sendKeys(key).perform();
    }
  }

  /** Words highlighted on the pages after the first. */
  private String moreMarks() {
    StringBuilder words = new StringBuilder();
    for (List<WebElement> next = next(); !next.isEmpty(); next = next()) {
      browser.get(String.valueOf(next.getFirst().getDomProperty("href")));
      texts(".hit mark").forEach(word -> words.append(' ').append(word));
    }
    return words.toString();
  }

  private List<WebElement> next() {
    return browser.findElements(By.cssSelector("a#next"));
  }

  private long total() {
    return Long.parseLong(
        String.valueOf(
            browser.executeScript("return document.getElementById('total').dataset.total")));
  }

  private Stream<String> texts(String selector) {
    return browser.findElements(By.cssSelector(selector)).stream().map(WebElement::getText);
  }

  private Stream<String> texts(String selector, String property) {
    return browser.findElements(By.cssSelector(selector)).stream()
        .map(element -> String.valueOf(element.getDomProperty(property)));
  }

  private void click(String selector) {
    WebElement link = browser.findElement(By.cssSelector(selector));
    browser.executeScript("arguments[0].click()", link);
  }

  private interface Condition {
    boolean isMet();
  }

  private void await(String what, Condition condition) {
    new WebDriverWait(browser, PATIENCE, POLL).withMessage(what).until(_ -> condition.isMet());
  }
}
