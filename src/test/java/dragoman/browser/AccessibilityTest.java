package dragoman.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;

/** Every page and state by axe-core's rules for WCAG 2.2 AA and its best practices. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessibilityTest {

  private static final Map<String, Object> ALL =
      Map.of(
          "runOnly",
          List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"));

  /** What the colours change. */
  private static final Map<String, Object> CONTRAST =
      Map.of("runOnly", Map.of("type", "rule", "values", List.of("color-contrast")));

  private static final String RUN =
      """
      const [options, done] = arguments;
      axe.run(document, options).then(
        (result) => done(result.violations.flatMap((violation) =>
          violation.nodes.map((node) => violation.id + ' at ' + node.target + ': ' + node.failureSummary))),
        (error) => done([String(error)]));
      """;

  private Site site;
  private String axe;

  @BeforeAll
  void start() throws IOException {
    site = Site.open();
    axe = axe();
  }

  @AfterAll
  void lightAgain() {
    if (site != null) {
      site.look("", "light");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/?q=Giappone&pair=JP-NATO&topic=defence-industry",
        "/?q=xyzzyplugh",
        "/?from=yesterday",
        "/articles/none",
        "/articles/th/nato-yipun-utsahakam-pongkan?q=Giappone&ui=vi",
        "/articles/hostile?q=Japan",
        "/articles/ar?q=NATO&ui=ar",
        "/?q=NATO&ui=ar"
      })
  void hasNoViolation(String path) {
    site.look("", "light");
    site.go(path);
    site.browser.executeScript(axe);
    assertEquals(List.of(), violations(ALL), "light");
    site.look("", "dark");
    assertEquals(List.of(), violations(CONTRAST), "dark");
  }

  /** What opens over a page: the list of keys, and completions while typing. */
  @Test
  void nothingThatOpensHasAny() {
    site.look("", "light");
    site.go("/?ui=en");
    site.browser.executeScript(axe);
    site.find("body").sendKeys("?");
    assertEquals(List.of(), violations(ALL), "the list of keys");
    site.find("#help").sendKeys(Keys.ESCAPE);
    site.find("#q").sendKeys("Giapp");
    site.await("completions", () -> site.find("#completions").isDisplayed());
    assertEquals(List.of(), violations(ALL), "completions");
    // And it would be told if there were one.
    site.browser.executeScript(
        "document.querySelector('main').prepend(Object.assign(new Image(), {src: '/static/x'}))");
    assertTrue(String.valueOf(violations(ALL)).contains("image-alt"), "a picture without words");
  }

  private Object violations(Map<String, Object> options) {
    Object found = site.browser.executeAsyncScript(RUN, options);
    return found == null ? "no answer" : found;
  }

  /** The page's policy allows no script from elsewhere: the browser is handed it as text. */
  private static String axe() throws IOException {
    Properties about = new Properties();
    try (InputStream in = open("/META-INF/maven/org.webjars.npm/axe-core/pom.properties")) {
      about.load(in);
    }
    String file =
        "/META-INF/resources/webjars/axe-core/" + about.getProperty("version") + "/axe.min.js";
    try (InputStream in = open(file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static InputStream open(String resource) {
    InputStream in = AccessibilityTest.class.getResourceAsStream(resource);
    if (in == null) {
      throw new AssertionError("axe-core is not in the test's classpath: " + resource);
    }
    return in;
  }
}
