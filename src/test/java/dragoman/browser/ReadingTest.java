package dragoman.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;

/** Finding and reading an article: without a mouse, quickly, in any direction, whatever it says. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReadingTest {

  private static final int MOST_BYTES = 100_000;
  private static final double SLOWER = 4;
  private static final double MOST_MS = 1000;

  private Site site;

  @BeforeAll
  void start() throws IOException {
    site = Site.open();
  }

  @BeforeEach
  void forgetEarlierErrors() {
    Browser.errors(site.browser);
  }

  @Test
  void theKeyboardIsEnough() {
    site.go("/?ui=en");
    press(Keys.TAB);
    assertEquals("Skip to the results", focused("textContent"));
    press(Keys.ENTER);
    assertEquals("main", focused("id"));
    press("?");
    assertEquals("true", site.ask("document.getElementById('help').open"));
    assertEquals(
        "true", site.ask("document.getElementById('help').contains(document.activeElement)"));
    press("/");
    assertEquals("true", site.ask("document.getElementById('help').open"), "nothing behind it");
    press(Keys.ESCAPE);
    assertEquals("false", site.ask("document.getElementById('help').open"));

    press("/");
    assertEquals("q", focused("id"));
    press("jk/?Giappone");
    assertEquals("jk/?Giappone", focused("value"), "keys that are typed are no shortcuts");
    press(Keys.chord(Keys.CONTROL, "a"), "Giappone", Keys.ENTER);
    site.await("results", () -> url().endsWith("q=Giappone&ui=en"));
    press("j", "j");
    String second = focused("textContent");
    assertEquals(second, site.ask("document.querySelectorAll('li.hit h2 a')[1].textContent"));
    press("k");
    assertEquals(
        "true", site.ask("document.querySelector('li.hit').contains(document.activeElement)"));
    press("j", Keys.ENTER);
    site.await("the article", () -> url().contains("/articles/"));
    assertEquals(second.strip(), site.find("article h1").getText());
    assertEquals("Result 2", site.find(".path .rank").getText());
    assertFalse(site.ask("document.querySelector('.text mark').textContent").isBlank());
    String article = url();
    press("j");
    site.await("the next hit", () -> !url().equals(article));
    assertEquals("Result 3", site.find(".path .rank").getText());
    press("k");
    site.await("the hit before", () -> url().equals(article));
    assertEquals(List.of(), Browser.errors(site.browser));
  }

  @Test
  void anArticleIsMadeForReading() {
    site.go("/articles/en/mogami-frigates-australia?q=Giappone&ui=en");
    double letters =
        number(
            """
            (() => {
              const paragraph = [...document.querySelectorAll('.text p')].sort((a, b) => b.textContent.length - a.textContent.length)[0];
              return paragraph.textContent.length / (paragraph.clientHeight / parseFloat(getComputedStyle(paragraph).lineHeight));
            })()
            """);
    assertTrue(letters > 50 && letters < 80, letters + " letters a line");

    // A kind of lines goes when it is switched off, and stays so on the next page.
    assertEquals("underline", line(".text .country"));
    site.find("#show-country").click();
    assertEquals("none", line(".text .country"));
    site.go("/articles/en/aukus-pact-announced?ui=en");
    assertEquals("none", line(".text .country"));
    site.find("#show-country").click();
    assertEquals("underline", line(".text .country"));

    // The sentence that shows a pair is pointed at.
    site.find("[data-found=pair] a.place").click();
    assertEquals("true", site.ask("document.querySelector(':target').textContent.length > 20"));

    // What is copied is what is shown.
    site.browser.executeCdpCommand(
        "Browser.grantPermissions",
        Map.of("permissions", List.of("clipboardReadWrite", "clipboardSanitizedWrite")));
    String citation = site.find("#citation").getText();
    site.find("[data-copy]").click();
    site.await("copied", () -> site.find("[data-copy]").getText().equals("Copied"));
    Object clipboard =
        site.browser.executeAsyncScript(
            "navigator.clipboard.readText().then(arguments[0], (error) => arguments[0](String(error)))");
    assertEquals(citation, clipboard);
    assertEquals(List.of(), Browser.errors(site.browser));
  }

  @ParameterizedTest
  @CsvSource({"ar, rtl, ar", "th, ltr, th", "ja, ltr, ja", "vi, ltr, vi"})
  void theInterfaceIsInTheReadersLanguage(String language, String direction, String lang) {
    site.go("/articles/ar?q=NATO&ui=" + language);
    assertEquals(direction, site.ask("getComputedStyle(document.body).direction"));
    assertEquals("rtl", site.ask("getComputedStyle(document.querySelector('h1')).direction"));
    assertEquals(lang, site.ask("document.documentElement.lang"));
    // Every link to another page of this one keeps the language.
    assertEquals(
        "",
        site.ask(
            "[...document.querySelectorAll('a[href^=\"/\"]:not([hreflang])')]"
                + ".filter((a) => !a.href.includes('ui=' + arguments[0])).map((a) => a.href).join(' ')",
            language));
    // Nothing is cut off or hangs over at either side of a phone.
    site.browser.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", 390, "height", 800, "deviceScaleFactor", 1, "mobile", true));
    assertEquals("390", site.ask("document.documentElement.scrollWidth"));
    site.browser.executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
    assertEquals(List.of(), Browser.errors(site.browser));
  }

  /** Whatever it holds, an article is text, and nothing around it changes. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/articles/hostile?q=Qwertyland&ui=en",
        "/articles/hostile-link?ui=en",
        "/?q=Qwertyland&ui=en"
      })
  void aHostileArticleIsOnlyText(String path) {
    site.go(path);
    assertEquals("1", site.ask("document.scripts.length"));
    assertEquals(
        "0",
        site.ask(
            """
            [...document.querySelectorAll('*')].filter((e) => [...e.attributes].some((a) => a.name.startsWith('on') || a.name === 'style')
              || e.localName === 'style' || /^(?!https?:)[a-z]+:/.test(e.getAttribute('href') ?? '')).length
            """));
    assertEquals("block", site.ask("getComputedStyle(document.body).display"));
    assertTrue(site.find("body").getText().contains(Site.HOSTILE_WORD));
    // All words of the page itself run as they did: their first letter is left of their last.
    assertEquals(
        "",
        site.ask(
            """
            (() => {
              const turned = [];
              const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
              for (let node = walker.nextNode(); node; node = walker.nextNode()) {
                const text = node.data.trim();
                if (/^[A-Za-z][A-Za-z ]*[A-Za-z]$/.test(text) && !node.parentElement.closest('.text, .snippet, h1, h2 a, q, #citation')) {
                  const at = (i) => {
                    const range = document.createRange();
                    range.setStart(node, i);
                    range.setEnd(node, i + 1);
                    return range.getBoundingClientRect();
                  };
                  const first = at(node.data.indexOf(text));
                  const last = at(node.data.indexOf(text) + text.length - 1);
                  if (first.width && last.width && Math.abs(first.top - last.top) < 2 && first.left >= last.left) {
                    turned.push(text);
                  }
                }
              }
              return turned.join(', ');
            })()
            """));
    assertEquals(List.of(), Browser.errors(site.browser));
  }

  @Test
  void theFirstResultsAreQuickOnASlowMachine() {
    String path = "/?q=Giappone+difesa&ui=en";
    site.go(path); // the server has answered before
    browser("Network.enable", Map.of());
    browser("Network.setCacheDisabled", Map.of("cacheDisabled", true));
    browser("Emulation.setCPUThrottlingRate", Map.of("rate", SLOWER));
    double interactive = Double.MAX_VALUE;
    try {
      // Other work on the machine only adds: the quickest of a few is what the page costs.
      for (int i = 0; i < 4 && interactive >= MOST_MS; i++) {
        site.go(path);
        interactive =
            Math.min(
                interactive,
                number("performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd"));
        assertEquals("combobox", site.ask("document.getElementById('q').getAttribute('role')"));
      }
    } finally {
      browser("Emulation.setCPUThrottlingRate", Map.of("rate", 1));
      browser("Network.setCacheDisabled", Map.of("cacheDisabled", false));
    }
    double bytes =
        number(
            "performance.getEntriesByType('resource').concat(performance.getEntriesByType('navigation')).reduce((sum, e) => sum + e.transferSize, 0)");
    Object shift =
        site.browser.executeAsyncScript(
            """
            const done = arguments[0];
            let sum = 0;
            new PerformanceObserver((list) => list.getEntries().forEach((e) => sum += e.value)).observe({type: 'layout-shift', buffered: true});
            setTimeout(() => done(String(sum)), 200);
            """);
    assertTrue(interactive < MOST_MS, "interactive after " + interactive + " ms");
    assertTrue(bytes > 1000 && bytes < MOST_BYTES, bytes + " bytes");
    assertEquals("0", shift);
    assertEquals(List.of(), Browser.errors(site.browser));
  }

  private void browser(String command, Map<String, Object> arguments) {
    site.browser.executeCdpCommand(command, arguments);
  }

  private void press(CharSequence... keys) {
    for (CharSequence key : keys) {
      site.browser.switchTo().activeElement().sendKeys(key);
    }
  }

  private String focused(String property) {
    return site.ask("document.activeElement." + property);
  }

  private String line(String selector) {
    return site.ask(
        "getComputedStyle(document.querySelector('" + selector + "')).textDecorationLine");
  }

  private double number(String script) {
    return Double.parseDouble(site.ask(script));
  }

  private String url() {
    return String.valueOf(site.browser.getCurrentUrl());
  }
}
