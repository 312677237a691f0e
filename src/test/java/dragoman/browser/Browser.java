package dragoman.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** A real Chromium without a window. */
final class Browser {

  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome");

  private Browser() {}

  /**
   * Starts one. Where none is installed the test is skipped, or fails with {@code
   * DRAGOMAN_BROWSER=required} in the environment.
   */
  static ChromeDriver start(Path profile) {
    return start(profile, Map.of());
  }

  /** One that runs no scripts of pages; the tests' own it runs. */
  static ChromeDriver startWithoutScripts(Path profile) {
    return start(profile, Map.of("profile.managed_default_content_settings.javascript", 2));
  }

  private static ChromeDriver start(Path profile, Map<String, Object> preferences) {
    Optional<Path> chromium = find(NAMES);
    Optional<Path> driver = find(List.of("chromedriver"));
    if (chromium.isEmpty() || driver.isEmpty()) {
      String lacking =
          "browser tests need chromium and chromedriver on the PATH (Debian: chromium, chromium-driver)";
      if ("required".equals(System.getenv("DRAGOMAN_BROWSER"))) {
        throw new AssertionError(lacking + ", and DRAGOMAN_BROWSER=required");
      }
      System.out.println("SKIPPED: " + lacking);
      Assumptions.abort(lacking);
    }
    ChromeOptions options = new ChromeOptions();
    options.setBinary(chromium.orElseThrow().toFile());
    options.addArguments(
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--no-first-run",
        "--lang=en",
        "--window-size=1280,1000",
        "--user-data-dir=" + profile);
    options.setExperimentalOption("prefs", preferences);
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    options.setCapability("goog:loggingPrefs", logs);
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(driver.orElseThrow().toFile())
            .usingAnyFreePort()
            .build();
    return new ChromeDriver(service, options);
  }

  /** What went wrong in the page, as the console shows it. */
  static List<String> errors(ChromeDriver browser) {
    return browser.manage().logs().get(LogType.BROWSER).getAll().stream()
        .filter(entry -> entry.getLevel().intValue() >= Level.SEVERE.intValue())
        .map(Object::toString)
        .toList();
  }

  static Path profile() throws IOException {
    return Files.createTempDirectory("dragoman-browser");
  }

  private static Optional<Path> find(List<String> names) {
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    return names.stream()
        .flatMap(name ->
            Stream.of(path.split(java.io.File.pathSeparator, -1))
                .map(folder -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }
}
