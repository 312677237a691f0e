package dragoman.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dragoman.web.OpenApi;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Flags, variables, what {@code --search} prints, and the errors of a wrong command line. */
final class CommandLineTest {

  @TempDir private static Path folder;
  private static String index = "";

  @BeforeAll
  static void index() throws IOException {
    Path corpus = Files.createDirectory(folder.resolve("corpus"));
    Files.writeString(
        corpus.resolve("one.jsonl"),
        """
        {"id":"one","title":"Japan and NATO","text":"Japan and NATO signed an agreement on frigates.","date":"2025-04-09","language":"en","source":"Wire"}
        {"id":"two","title":"Giappone e Italia","text":"Il Giappone e l'Italia firmano un accordo.","language":"it"}
        {"id":"bad","title":"Terminal \\u001b[31m red \\u0007","text":"Zebra \\u001b[2J clears the screen.","language":"en"}
        """);
    index = folder.resolve("index").toString();
    Run.of("--reindex", "--corpus", corpus.toString(), "--index", index)
        .ends(0, "3 articles (3 new");
  }

  @Test
  void help() {
    Run run = Run.of("--help").ends(0);
    for (String flag :
        Stream.of(
                "reindex update check serve search json corpus index host port lexicon engine opensearch-url opensearch-index opensearch-shards alerts cors access-log mcp check-lexicon verbose help version"
                    .split(" ", -1))
            .toList()) {
      assertTrue(run.out().contains("--" + flag), flag);
    }
    assertEquals("", run.err());
    assertTrue(
        Run.of("--version").ends(0).out().matches("Dragoman \\S+ \\(Lucene 10\\.\\S+\\)\\R"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--prot 80 | --prot",
        "extra | extra",
        "--port | --port",
        "--port abc | 'abc'",
        "--port 70000 | from 0 to 65535",
        "--port=-1 | from 0 to 65535",
        "--search | --search",
        "--json | --search",
        "--search x --reindex | exclude each other",
        "--reindex --update | exclude each other",
        "--check-lexicon --update | exclude each other",
        "--engine none | lucene",
        "--engine opensearch | --opensearch-url",
        "--opensearch-url http://localhost:9200 | --engine opensearch",
        "--engine opensearch --opensearch-url localhost:9200 | must be like",
        "--engine opensearch --opensearch-url http://localhost:9200 --opensearch-index News | small letters",
        "--lexicon nowhere | nowhere",
        "--index pom.xml | pom.xml is a file",
        "--host | --host",
        "--cors example.org | is no web origin",
        "--cors https://example.org,https://a.b/c | https://a.b/c is no web origin",
        "--alerts nowhere | nowhere does not exist",
        "--mcp --update | exclude each other",
        "--rate=-1 | --rate -1 must be 0",
        "--api-key-file nowhere | nowhere cannot be read",
        "--log-format xml | xml",
      })
  void aWrongCommandLine(String line, String text) {
    Run run = Run.of(line.split(" ", -1)).fails(2, text, "--help");
    assertEquals(1, run.err().lines().count(), run.err());
  }

  @Test
  void aVariableMayHoldAList() {
    Run.with(Map.of("DRAGOMAN_CORS", "https://example.org,nowhere"), "--search", "x")
        .fails(2, "--cors nowhere is no web origin");
  }

  @Test
  void searchPrintsHits() {
    Run run = Run.of("--search", "Giappone", "--index", index).ends(0);
    assertTrue(run.out().contains("1. Giappone e Italia"), run.out());
    assertTrue(run.out().contains("Japan and NATO"), run.out());
    assertTrue(run.out().endsWith("2 found\n"), run.out());
    assertEquals("", run.err());
    assertEquals(run, Run.of("--search=Giappone", "--index=" + index));
  }

  @Test
  void searchThatFindsNothing() {
    Run.of("--search", "qqqq", "--index", index).ends(1, "nothing found for \"qqqq\"", "try");
    Run json = Run.of("--search", "qqqq", "--json", "--index", index).ends(1);
    OpenApi.check("SearchAnswer", json.out());
  }

  @Test
  void searchAsJson() {
    Run run = Run.of("--search", "Giappone", "--json", "--index", index).ends(0);
    OpenApi.check("SearchAnswer", run.out());
    assertEquals("", run.err());
    OpenApi.check("SearchAnswer", Run.of("--search", "", "--json", "--index", index).out());
  }

  @Test
  void anyQueryCanBeAsked() {
    for (String query : new String[] {"@nothing", "-Japan", "(((\"a*b*\0${x}", "w ".repeat(5000)}) {
      Run run = Run.of("--search=" + query, "--index", index);
      assertTrue(run.status() <= 1 && !run.err().contains("dragoman:"), run::toString);
    }
  }

  @Test
  void whatAnArticleHoldsDoesNotSteerTheTerminal() {
    Run run = Run.of("--search", "Zebra", "--index", index).ends(0);
    assertFalse(run.out().chars().anyMatch(c -> c != '\n' && Character.isISOControl(c)), run.out());
  }

  @Test
  void variablesStandForFlags() {
    Map<String, String> environment =
        Map.of("DRAGOMAN_INDEX", index, "DRAGOMAN_SEARCH", "Giappone", "DRAGOMAN_JSON", "true");
    OpenApi.check("SearchAnswer", Run.with(environment).ends(0).out());
  }

  @Test
  void aFlagWins() {
    Run typed = Run.of("--search", "Giappone", "--index", index);
    assertEquals(
        typed,
        Run.with(Map.of("DRAGOMAN_INDEX", "nowhere"), "--search=Giappone", "--index", index));
    assertEquals(
        typed,
        Run.with(
            Map.of("DRAGOMAN_SEARCH", "qqqq", "DRAGOMAN_JSON", "true"),
            "--search=Giappone",
            "--index",
            index));
    assertEquals(
        typed, Run.with(Map.of("DRAGOMAN_REINDEX", "true"), "--search=Giappone", "--index", index));
    assertEquals(
        typed, Run.with(Map.of("DRAGOMAN_PORT", "", "DRAGOMAN_INDEX", index), "--search=Giappone"));
    // Both say so: it is not taken back.
    Run.with(Map.of("DRAGOMAN_VERBOSE", "true"), "--verbose", "--search=x", "--index=nowhere")
        .ends(1, "\tat ");
  }

  @Test
  void aWrongVariableIsNamed() {
    Run.with(Map.of("DRAGOMAN_PORT", "abc"), "--search=x").fails(2, "DRAGOMAN_PORT", "'abc'");
    Run.with(Map.of("DRAGOMAN_PORT", "70000")).fails(2, "70000");
  }

  @Test
  void noIndex() {
    Run.of("--search", "x", "--index", "nowhere").fails(1, "nowhere holds no index", "--reindex");
    assertFalse(Files.exists(Path.of("nowhere")));
    Run.of("--search", "x", "--index", "nowhere", "--verbose").ends(1, "\tat dragoman.");
  }

  @Test
  void anIndexMadeWithAnotherLexicon() throws IOException {
    Path lexicon = Files.createDirectory(folder.resolve("lexicon"));
    Files.writeString(
        lexicon.resolve("own.yaml"),
        """
        - id: zebra-programme
          kind: programme
          labels:
            en: [zebra programme]
        """);
    for (String task : new String[] {"--search=x", "--update", "--port=0"}) {
      String[] args = {
        task, "--index", index, "--lexicon", lexicon.toString(), "--corpus", folder + "/corpus"
      };
      Run.of(args).fails(1, "another lexicon", "--reindex");
    }
    Files.writeString(lexicon.resolve("own.yaml"), "nonsense");
    Run.of("--search=x", "--index", index, "--lexicon", lexicon.toString()).fails(1, "own.yaml:1");
  }

  @Test
  void aBrokenIndex() throws IOException {
    Path broken = folder.resolve("broken");
    Path corpus = folder.resolve("corpus");
    Run.of("--reindex", "--corpus", corpus.toString(), "--index", broken.toString()).ends(0);
    try (Stream<Path> files = Files.walk(broken.resolve("generations"))) {
      for (Path file :
          files.filter(f -> f.getFileName().toString().startsWith("segments_")).toList()) {
        Files.writeString(file, "not an index");
      }
    }
    String[] where = {"--index", broken.toString(), "--corpus", corpus.toString()};
    Run.of("--search=x", where[0], where[1]).fails(1, broken.toString(), "--reindex");
    Run.of("--port=0", where[0], where[1], where[2], where[3])
        .fails(1, broken.toString(), "--reindex");
    Run.of("--update", where[0], where[1], where[2], where[3])
        .fails(1, broken.toString(), "--reindex");
    // The remedy is one.
    Run.of("--reindex", where[0], where[1], where[2], where[3]).ends(0, "3 articles");
    Run.of("--search=Giappone", where[0], where[1]).ends(0);
  }

  @Test
  void whereItCannotServe() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = Integer.toString(taken.getLocalPort());
      Run run =
          Run.of("--port", port, "--index", index).fails(1, "port " + port, "in use", "--port");
      assertEquals(1, run.err().lines().count(), run.err());
    }
    Run.of("--host", "no-such-host.invalid", "--port=0", "--index", index)
        .fails(1, "no-such-host.invalid is unknown", "127.0.0.1");
    Run.of("--host", "192.0.2.1", "--port=0", "--index", index).fails(1, "192.0.2.1", "--host");
  }
}
