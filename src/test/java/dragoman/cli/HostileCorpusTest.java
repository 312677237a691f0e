package dragoman.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A corpus and a lexicon whose authors mean harm: they cost themselves, and nothing else. */
@Timeout(120)
final class HostileCorpusTest {

  /** Far more than a page may have. */
  private static final int ZEROS = 256 << 20;

  @TempDir private Path folder = Path.of("");

  @BeforeEach
  void good() throws IOException {
    Files.createDirectory(folder.resolve("corpus"));
    write("good.json", "{\"text\":\"Japan buys frigates.\",\"language\":\"en\"}");
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve("corpus").resolve(name), text);
  }

  private void write(String name, byte[] bytes) throws IOException {
    Files.write(folder.resolve("corpus").resolve(name), bytes);
  }

  private Run reindex() {
    return run("--reindex");
  }

  private Run run(String... args) {
    return Run.of(
        Stream.concat(
                Stream.of(args),
                Stream.of(
                    "--corpus=" + folder.resolve("corpus"), "--index=" + folder.resolve("index")))
            .toArray(String[]::new));
  }

  private Set<String> outside() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.map(folder::relativize)
          .filter(path -> !path.startsWith("index"))
          .map(Path::toString)
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  private static byte[] zeros() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(packed)) {
      byte[] some = new byte[1 << 20];
      for (int i = 0; i < ZEROS; i += some.length) {
        out.write(some);
      }
    }
    return packed.toByteArray();
  }

  private static byte[] archive(byte[] body) {
    String http =
        "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\nContent-Length: "
            + body.length
            + "\r\n\r\n";
    String head =
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://example.org/\r\n"
            + "WARC-Date: 2025-04-09T00:00:00Z\r\nWARC-Record-ID: <urn:uuid:1>\r\n"
            + "Content-Type: application/http; msgtype=response\r\nContent-Length: "
            + (http.length() + body.length)
            + "\r\n\r\n"
            + http;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(head.getBytes(StandardCharsets.US_ASCII));
    bytes.writeBytes(body);
    bytes.writeBytes("\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
    return bytes.toByteArray();
  }

  @Test
  void bombsAreSkippedByName() throws IOException {
    byte[] zeros = zeros();
    write("zeros.txt.gz", zeros);
    write("zeros.html.gz", zeros);
    write("zeros.jsonl.gz", zeros);
    write("twice.warc", archive(zeros));
    write("deep.json", "{\"text\":" + "[".repeat(100_000));
    write(
        "deep.html",
        "<p>Italy sells radars to Japan.</p>"
            + "<div><table>".repeat(20_000)
            + "<b>".repeat(50_000));
    write(
        "ld.html",
        "<script type=application/ld+json>"
            + "{\"a\":".repeat(100_000)
            + "</script><h1>Spain</h1><p>Spain and Italy sign a pact on tanks.</p>");
    Run run = reindex().ends(0);
    assertFalse(run.err().contains("mistake in the program"), run.err());
    for (String name :
        new String[] {
          "zeros.txt.gz", "zeros.html.gz", "zeros.jsonl.gz", "twice.warc", "deep.json"
        }) {
      assertTrue(run.err().contains("skipped: " + name), () -> name + " in " + run.err());
    }
    run("--search=frigates").ends(0);
    run("--search=tanks").ends(0);
  }

  /** Whoever is asked for something notices it: nobody is. */
  @Test
  void nothingIsFetchedAndNoIdIsAPath() throws IOException {
    try (ServerSocket target = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      target.setSoTimeout(1);
      String url = "http://127.0.0.1:" + target.getLocalPort() + "/";
      write(
          "a.jsonl",
          """
          {"id":"../../outside","url":"%1$s","text":"One <img src=%1$s> warship.","language":"en"}
          {"id":"/etc/passwd","url":"file:///etc/passwd","text":"Two warships.","__proto__":{"text":"polluted"},"constructor":{"prototype":{}}}
          {"id":"a\\u0000b\\u001b[31m","title":"\\u001b]0;owned\\u0007\\u009b31m","source":"\\u001b[2J\\u202e","text":"Three warships.","date":"\\u001b[31m"}
          """
              .formatted(url));
      write(
          "b.html",
          "<base href=%1$s><link rel=stylesheet href=%1$s><script src=%1$s></script><iframe src=%1$s></iframe><p>Four warships meet Italy."
              .formatted(url));
      write(
          "c.rss",
          "<!DOCTYPE r SYSTEM \"%1$s\"><rss version='2.0'><channel><title>x</title></channel></rss>"
              .formatted(url));
      write(
          "d.rss",
          "<?xml-stylesheet href=\"%1$s\"?><rss version='2.0' xmlns:xi='http://www.w3.org/2001/XInclude'><channel><title>x</title><item><title>y</title><description>Five warships<xi:include href=\"%1$s\"/></description></item></channel></rss>"
              .formatted(url));
      Set<String> before = outside();
      Run run = reindex().ends(0, "skipped: c.rss");
      Run found = run("--search=warships").ends(0);
      for (String text : new String[] {run.err(), found.out()}) {
        assertFalse(
            text.chars().anyMatch(c -> c != '\n' && (Character.isISOControl(c) || c == 0x202E)),
            text);
      }
      assertTrue(found.out().contains("../../outside") && !found.out().contains("polluted"));
      Run json = run("--search=warships", "--json").ends(0);
      assertFalse(
          json.out().chars().anyMatch(c -> c != '\n' && Character.isISOControl(c)), json.out());
      assertEquals(before, outside());
      assertThrows(SocketTimeoutException.class, target::accept);
    }
  }

  private Run withLexicon(String yaml) throws IOException {
    Path lexicon = Files.createDirectories(folder.resolve("lexicon"));
    Files.writeString(lexicon.resolve("own.yaml"), yaml);
    return run("--reindex", "--lexicon=" + lexicon);
  }

  @Test
  void aLexiconIsTextToo() throws IOException {
    StringBuilder laughs = new StringBuilder("- id: a\n  kind: term\n  labels:\n");
    laughs.append("    l0: &l0 [lol]\n");
    for (int i = 1; i < 30; i++) {
      laughs.append("    l%d: &l%d [%s]\n".formatted(i, i, ("*l" + (i - 1) + ",").repeat(10)));
    }
    for (String bad :
        new String[] {
          laughs.toString(),
          "- id: a\n  kind: term\n  labels: {en: " + "[".repeat(20_000) + "\n",
          "- !!javax.script.ScriptEngineManager [!!java.net.URL [\"http://127.0.0.1:1/\"]]\n",
          "- id: \"\\e[31m\"\n  kind: term\n",
          "- id: a\n  kind: \"\\e]0;owned\\a\"\n",
          "- &a [*a]\n",
        }) {
      Run run = withLexicon(bad).fails(1, "own.yaml:");
      assertTrue(
          run.err().chars().noneMatch(c -> c != '\n' && Character.isISOControl(c)), run::toString);
      assertTrue(run.err().length() < 2000, run::toString);
    }
    withLexicon(
            """
            - id: own
              kind: programme
              labels:
                any: ["<script>alert(1)</script>", "=cmd|' /C calc'!A0", "a\\u202eb", "(((*x", "%s"]
            """
                .formatted("x".repeat(5000)))
        .ends(0);
  }
}
