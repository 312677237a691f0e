package dragoman.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dragoman.alert.AlertFeeds;
import dragoman.alert.AlertReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The commands that the documents show are run as they stand, against a server on the starter
 * corpus, so that the documents stay true. Where {@code curl} or {@code jq} is not installed, the
 * tests that need it say so and are skipped.
 */
final class DocumentedCommandsTest {

  /** What the documents suppose. */
  private static final String ADDRESS = "http://127.0.0.1:8080";

  private static final Pattern BLOCK =
      Pattern.compile("^```(\\w+)\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);

  /** An answer with an error's status fails, and so does any part of a pipe. */
  private static final String PRELUDE =
      "set -euo pipefail\ncurl() { command curl -sS --fail-with-body --max-time 30 \"$@\"; }\n";

  private static final int SECONDS = 60;

  @TempDir private static Path folder = Path.of("");

  private static Optional<TestServer> server = Optional.empty();

  @BeforeAll
  static void serve() throws IOException {
    Path alerts = folder.resolve("alerts.yaml");
    Files.writeString(alerts, blocks("docs/alerts.md", "yaml").getFirst());
    AlertFeeds feeds =
        new AlertFeeds(
            AlertReader.read(
                alerts, parameters -> SearchService.request(parameters, TestServer.LEXICON)),
            folder.resolve("index"));
    server =
        Optional.of(
            TestServer.with(
                new ServerSettings(
                    "127.0.0.1",
                    0,
                    "0",
                    "10.5.0",
                    List.of(),
                    Optional.empty(),
                    Optional.of(feeds))));
  }

  @AfterAll
  static void stop() {
    server.ifPresent(TestServer::stop);
  }

  private static List<String> blocks(String document, String language) throws IOException {
    List<String> blocks = new ArrayList<>();
    Matcher block = BLOCK.matcher(Files.readString(Path.of(document)));
    while (block.find()) {
      if (block.group(1).equals(language)) {
        blocks.add(block.group(2));
      }
    }
    return blocks;
  }

  @TestFactory
  Stream<DynamicTest> theReadmesCommandsWork() throws IOException {
    return tests("README.md", 1);
  }

  @TestFactory
  Stream<DynamicTest> theRecipesCommandsWork() throws IOException {
    return tests("docs/recipes.md", 8);
  }

  private static Stream<DynamicTest> tests(String document, int atLeast) throws IOException {
    List<String> asking =
        blocks(document, "sh").stream().filter(block -> block.contains("curl ")).toList();
    assertTrue(asking.size() >= atLeast, document + " has " + asking.size());
    return asking.stream()
        .map(block ->
            DynamicTest.dynamicTest(block.lines().findFirst().orElse(""), () -> run(block)));
  }

  private static void run(String block) throws IOException, InterruptedException {
    for (String program : List.of("bash", "curl", "jq")) {
      if (program.equals("bash") || block.contains(program + " ")) {
        assumeTrue(installed(program), program + " is not installed: this command was not run");
      }
    }
    assertTrue(block.contains(ADDRESS), block);
    String address = server.orElseThrow().uri("/").toString().replaceFirst("/$", "");
    Result result = bash(PRELUDE + block.replace(ADDRESS, address));
    assertEquals(0, result.status(), () -> block + result);
    assertEquals("", result.err(), block);
    assertFalse(result.out().isBlank(), () -> "nothing came of " + block);
    assertFalse(result.out().contains("null\n"), () -> block + result);
  }

  private record Result(int status, String out, String err) {}

  private static Result bash(String script) throws IOException, InterruptedException {
    Path work = Files.createTempDirectory(folder, "run");
    Path out = work.resolve("out.txt");
    Path err = work.resolve("err.txt");
    Process process =
        new ProcessBuilder("bash", "-c", script)
            .directory(work.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    process.getOutputStream().close();
    assertTrue(process.waitFor(SECONDS, TimeUnit.SECONDS), script);
    return new Result(
        process.exitValue(),
        Files.readString(out, StandardCharsets.UTF_8),
        Files.readString(err, StandardCharsets.UTF_8));
  }

  private static boolean installed(String program) {
    return Stream.of(System.getenv("PATH").split(java.io.File.pathSeparator, -1))
        .anyMatch(place -> Files.isExecutable(Path.of(place, program)));
  }

  @Test
  void everyYamlOfTheAlertsPageIsRight() throws IOException {
    for (String yaml : blocks("docs/alerts.md", "yaml")) {
      Path file = folder.resolve("example.yaml");
      Files.writeString(file, yaml);
      assertFalse(
          AlertReader.read(
                  file, parameters -> SearchService.request(parameters, TestServer.LEXICON))
              .isEmpty(),
          yaml);
    }
  }
}
