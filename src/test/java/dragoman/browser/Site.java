package dragoman.browser;

import dragoman.StarterCorpus;
import dragoman.engine.SearchEngine;
import dragoman.engine.lucene.LuceneEngine;
import dragoman.lexicon.Lexicon;
import dragoman.web.Server;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.WebDriverWait;

/**
 * A server over the starter corpus and some made-up articles, and one Chromium that looks at it,
 * for all browser tests of a run.
 */
final class Site {

  /** Id of an article that tries all it can to change the page around it. */
  static final String HOSTILE = "hostile";

  /** Letters that stand in a hostile text only. */
  static final String HOSTILE_WORD = "Qwertyland";

  /** An article that is read from right to left. */
  static final String ARABIC = "ar";

  private static final String MADE_UP =
      """
      {"id":"hostile","title":"\\u2069\\u202e</h1><script>alert(1)</script> Qwertyland <img src=x onerror=alert(2)>","text":"Japan and NATO \\u202e<script>alert(3)</script> Qwertyland\\u2066 signed.</p></main><style>body{display:none}</style>\\n{{q}} ${q} <a href='javascript:alert(4)'>Qwertyland</a> \\u202eJapan","date":"2031-04-09","language":"en","source":"\\u2069\\u202e<b onload=alert(5)>Source","author":"\\u202e\\"onclick=alert(6)","url":"javascript:alert(7)"}
      {"id":"hostile-link","title":"Qwertyland link","text":"Japan and NATO signed an agreement on Qwertyland.","date":"2031-04-10","language":"en","source":"Wire","url":"https://example.org/\\"onmouseover=alert(8)//\\u202e?a=<b>&c='d"}
      {"id":"ar","title":"اليابان وحلف الناتو يوقعان اتفاقية بشأن الصناعات الدفاعية","text":"وقعت اليابان وحلف شمال الأطلسي (الناتو) في بروكسل اتفاقية للتعاون في مجال الصناعات الدفاعية.\\nوقال وزير الدفاع الياباني إن الاتفاقية تشمل الذكاء الاصطناعي والدفاع الجوي، وإن شركة Mitsubishi Electric ستشارك في المشروع عام 2026.","date":"2025-04-11","language":"ar","source":"وكالة الأنباء","url":"https://example.org/ar/1"}
      """;

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private static Optional<Site> shared = Optional.empty();

  final ChromeDriver browser;
  private final String address;

  private Site(ChromeDriver browser, String address) {
    this.browser = browser;
    this.address = address;
  }

  /** The site, started where it is not running yet; skips the test where there is no browser. */
  static synchronized Site open() throws IOException {
    if (shared.isEmpty()) {
      ChromeDriver browser = Browser.start(Browser.profile());
      Runtime.getRuntime().addShutdownHook(new Thread(browser::quit));
      Path folder = Files.createTempDirectory("dragoman-site");
      Path madeUp = Files.writeString(folder.resolve("made-up.jsonl"), MADE_UP);
      StarterCorpus.index(folder.resolve("index"), madeUp);
      SearchEngine engine = LuceneEngine.open(folder.resolve("index"), Lexicon.builtIn());
      Server server = Server.start(engine, Lexicon.builtIn(), "127.0.0.1", 0, "test");
      Runtime.getRuntime().addShutdownHook(new Thread(server::stop));
      shared = Optional.of(new Site(browser, server.address()));
    }
    return shared.get();
  }

  String address() {
    return address;
  }

  /** Opens a page. */
  void go(String path) {
    browser.get(address + path.substring(1));
  }

  static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** As a reader who prefers light or dark pages sees it; {@code print} is on paper. */
  void look(String media, String scheme) {
    Map<String, Object> feature = Map.of("name", "prefers-color-scheme", "value", scheme);
    browser.executeCdpCommand(
        "Emulation.setEmulatedMedia", Map.of("media", media, "features", List.of(feature)));
  }

  WebElement find(String selector) {
    return browser.findElement(By.cssSelector(selector));
  }

  /** What a script in the page says. */
  String ask(String script, Object... arguments) {
    return String.valueOf(browser.executeScript("return " + script, arguments));
  }

  void await(String what, BooleanSupplier condition) {
    new WebDriverWait(browser, PATIENCE).withMessage(what).until(_ -> condition.getAsBoolean());
  }
}
