package dragoman.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.WebDriverWait;

/** What a user does on the page, in a real Chromium over the starter corpus. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchJourneyTest {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

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
        String.valueOf(browser.findElement(By.id("total")).getDomAttribute("data-total")));
  }

  private java.util.stream.Stream<String> texts(String selector) {
    return browser.findElements(By.cssSelector(selector)).stream().map(WebElement::getText);
  }

  private void click(String selector) {
    WebElement link = browser.findElement(By.cssSelector(selector));
    browser.executeScript("arguments[0].click()", link);
  }

  private interface Condition {
    boolean isMet();
  }

  private void await(String what, Condition condition) {
    new WebDriverWait(browser, PATIENCE).withMessage(what).until(_ -> condition.isMet());
  }
}
