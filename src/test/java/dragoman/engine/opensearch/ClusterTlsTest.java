package dragoman.engine.opensearch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dragoman.ProgramCommand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program, as a process, with a cluster behind TLS: whom it trusts, and what it tells. */
class ClusterTlsTest {

  private static final String TOKEN = "t0ken-of-the-test";
  private static final String PASSWORD = "passw0rd:of the test";

  /** The program's start included; what is asked again is asked for two minutes. */
  private static final Duration SOON = Duration.ofSeconds(45);

  private static final String ARTICLE =
      """
      {"title": "Japan and Italy sign a defence agreement", "lang": "en", "date": "2025-03-04", \
      "text": "Japan and Italy have signed an agreement on defence equipment in Rome."}
      """;

  @TempDir private static Path folder;
  private static TlsNode node;

  @BeforeAll
  static void open() throws Exception {
    String basic = BasicCredentials.of("jo", PASSWORD);
    node =
        new TlsNode(
            folder.resolve("keys"),
            NodeProcess.shared().address(),
            List.of("Bearer " + TOKEN, basic));
    Files.writeString(folder.resolve("article.jsonl"), ARTICLE);
  }

  @AfterAll
  static void close() {
    node.close();
  }

  private record Ended(int status, String out, String err) {}

  private static String localhost() {
    return "https://localhost:" + node.port();
  }

  private static Ended run(String url, Map<String, String> environment, String... arguments)
      throws IOException, InterruptedException {
    List<String> all =
        new ArrayList<>(
            List.of(
                "--verbose",
                "--engine",
                "opensearch",
                "--opensearch-url",
                url,
                "--opensearch-index",
                "behind-tls",
                "--index",
                folder.resolve("own").toString(),
                "--corpus",
                folder.resolve("article.jsonl").toString()));
    all.addAll(List.of(arguments));
    List<String> command = ProgramCommand.of(ProgramCommand.SHORTLIVED, all);
    Path out = Files.createTempFile(folder, "out", ".txt");
    Path err = Files.createTempFile(folder, "err", ".txt");
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
    builder.environment().putAll(environment);
    Process process = builder.start();
    if (!process.waitFor(SOON.toMillis(), TimeUnit.MILLISECONDS)) {
      process.destroyForcibly();
      throw new AssertionError("it still tries: " + Files.readString(err));
    }
    Ended ended = new Ended(process.exitValue(), Files.readString(out), Files.readString(err));
    for (String secret :
        List.of(
            TOKEN, PASSWORD, BasicCredentials.of("jo", PASSWORD).substring("Basic ".length()))) {
      assertFalse(ended.out.contains(secret), "a secret is told");
      assertFalse(ended.err.contains(secret), "a secret is told");
    }
    return ended;
  }

  private static void assertRefused(Ended ended, String... said) {
    assertEquals(1, ended.status, ended.err);
    String line = ended.err.lines().filter(l -> l.startsWith("dragoman: ")).findFirst().orElse("");
    for (String each : said) {
      assertTrue(line.contains(each), () -> each + " is not in: " + ended.err);
    }
  }

  private static Map<String, String> letIn() {
    return Map.of(
        ClusterSettings.TOKEN, TOKEN, ClusterSettings.AUTHORITY, node.authority().toString());
  }

  @Test
  void whoTrustsItAndIsLetInWritesAndSearches() throws Exception {
    Ended written = run(localhost(), letIn(), "--reindex");
    assertEquals(0, written.status, written.err);
    assertTrue(written.err.contains("1 articles"), written.err);
    Map<String, String> byName =
        Map.of(
            ClusterSettings.USER,
            "jo",
            ClusterSettings.PASSWORD,
            PASSWORD,
            ClusterSettings.AUTHORITY,
            node.authority().toString());
    Ended found = run(localhost(), byName, "--search", "Giappone", "--json");
    assertEquals(0, found.status, found.err);
    assertTrue(found.out.contains("Japan and Italy sign"), found.out);
  }

  @Test
  void anotherAuthorityIsNotTrusted() throws Exception {
    Path other = TlsNode.authority(folder.resolve("other"));
    Map<String, String> environment =
        Map.of(ClusterSettings.TOKEN, TOKEN, ClusterSettings.AUTHORITY, other.toString());
    String[] said = {localhost(), ClusterSettings.AUTHORITY};
    assertRefused(run(localhost(), environment, "--reindex"), said);
    assertRefused(run(localhost(), Map.of(ClusterSettings.TOKEN, TOKEN), "--reindex"), said);
  }

  @Test
  void anotherNameIsNotTrusted() throws Exception {
    String url = "https://127.0.0.1:" + node.port();
    assertRefused(run(url, letIn(), "--reindex"), url, "127.0.0.1", ClusterSettings.AUTHORITY);
  }

  @Test
  void aServerWithoutTlsIsNotAskedForLong() throws Exception {
    String url = "https://localhost:" + NodeProcess.shared().port();
    assertRefused(run(url, letIn(), "--reindex"), url);
  }

  @Test
  void whoIsNotLetInIsToldWhatToGive() throws Exception {
    Map<String, String> wrong =
        Map.of(
            ClusterSettings.TOKEN,
            "another",
            ClusterSettings.AUTHORITY,
            node.authority().toString());
    for (String task : List.of("--reindex", "--update")) {
      assertRefused(
          run(localhost(), wrong, task),
          localhost(),
          ClusterSettings.PASSWORD,
          ClusterSettings.TOKEN);
    }
    assertRefused(run(localhost(), wrong, "--search", "Japan"), localhost(), ClusterSettings.TOKEN);
  }

  @Test
  void aFileWithoutCertificatesIsNamed() throws Exception {
    Path file = folder.resolve("article.jsonl");
    Ended ended =
        run(localhost(), Map.of(ClusterSettings.AUTHORITY, file.toString()), "--search", "Japan");
    assertEquals(2, ended.status, ended.err);
    assertTrue(ended.err.contains(ClusterSettings.AUTHORITY), ended.err);
    assertTrue(ended.err.contains(file.toString()), ended.err);
  }
}
