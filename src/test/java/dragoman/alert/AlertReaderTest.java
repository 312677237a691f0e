package dragoman.alert;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dragoman.lexicon.Lexicon;
import dragoman.web.SearchService;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Alert files, and how a mistake in one is told. */
final class AlertReaderTest {

  private static final Lexicon LEXICON = Lexicon.builtIn();

  @TempDir private Path folder = Path.of("");

  private List<Alert> read(String text) throws IOException {
    Path file = folder.resolve("a.yaml");
    Files.writeString(file, text);
    return AlertReader.read(file, parameters -> SearchService.request(parameters, LEXICON));
  }

  @Test
  void readsWhatSearchWouldTake() throws IOException {
    List<Alert> alerts =
        read(
            """
            # Who buys what
            - name: japan-nato
              title: Japan and NATO
              pair: NATO-JP
              lang: [th, vi]
              from: 2025-04
            - name: frigates
              q: '"Mogami" OR frigate'
              webhook: {url: "https://example.org/hook", secret-env: HOOK_SECRET}
            - name: ships
              topic: [naval-forces]
              webhook:
                url: http://127.0.0.1:9000/x
                secret-file: secret.txt
            """);
    assertEquals(
        List.of("japan-nato", "frigates", "ships"), alerts.stream().map(Alert::name).toList());
    Alert first = alerts.getFirst();
    assertEquals("Japan and NATO", first.title());
    assertEquals(
        Map.of("pair", List.of("NATO-JP"), "lang", List.of("th", "vi"), "from", List.of("2025-04")),
        first.parameters());
    assertFalse(first.webhook().isPresent());
    assertEquals(
        new Webhook(URI.create("https://example.org/hook"), new Secret.Variable("HOOK_SECRET")),
        alerts.get(1).webhook().orElseThrow());
    assertEquals(
        new Secret.InFile(folder.resolve("secret.txt")),
        alerts.get(2).webhook().orElseThrow().secret());
  }

  @Test
  void readsAFolderAndKnowsANameOfAnotherFile() throws IOException {
    Files.writeString(folder.resolve("b.yml"), "- {name: b, q: Japan}\n");
    Files.writeString(folder.resolve("c.txt"), "no alerts");
    assertEquals(List.of("a"), names(folder.resolve("b.yml"), "- {name: a, q: NATO}\n"));
    Files.writeString(folder.resolve("c.yaml"), "- {name: a, q: NATO}\n");
    AlertException twice = assertThrows(AlertException.class, () -> names(folder, ""));
    assertEquals(
        folder.resolve("c.yaml") + ":1: \"a\" is another alert's name already", twice.getMessage());
    assertEquals(List.of(), read("# nothing yet\n"));
  }

  private List<String> names(Path place, String more) throws IOException {
    if (!more.isEmpty()) {
      Files.writeString(folder.resolve("a.yaml"), more);
      return read(more).stream().map(Alert::name).toList();
    }
    return AlertReader.read(place, parameters -> SearchService.request(parameters, LEXICON))
        .stream()
        .map(Alert::name)
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          name: x                              | 1 | expected a list of entries
          - q: Japan                           | 1 | name "" must be lower-case
          - {name: Japan NATO, q: x}           | 1 | name "Japan NATO" must be
          - {name: ../x, q: x}                 | 1 | name "../x" must be
          - name: x                            | 1 | "x" looks for nothing
          - {name: x, expand: false}           | 1 | looks for nothing
          - name: x;  topic: [nothing]         | 2 | topic: "nothing" is no topic
          - name: x;  q: a;  pair: JP          | 3 | pair: "JP" is no pair
          - name: x;  q: a;  lang: qq          | 3 | lang: "qq" is no language
          - name: x;  q: a;  size: 5           | 3 | "size" must be one of name, title, webhook, q,
          - name: x;  q: a;  q: b              | 3 | uplicate
          - name: x;  q: {a: b}                | 2 | "q" must be a text, or a list
          - name: x;  from: 2026;  to: 2025    | 1 | the range ends before it begins
          - name: x;  q: a;  webhook: yes      | 3 | webhook must be {url:
          - name: x;  q: a;  webhook: {url: "https://a.b"} | 3 | webhook must be {url:
          - name: x;  q: a;  webhook: {url: "file:///etc/passwd", secret-env: A} | 3 | the webhook's url must be
          - name: x;  q: a;  webhook: {url: "https://u:p@a.b/", secret-env: A} | 3 | the webhook's url must be
          - name: x;  q: a;  webhook: {url: "https://a.b/", secret: "s3cret"}  | 3 | webhook must be {url:
          - name: x;  q: "a                    | 2 | found unexpected end of stream
          - 3                                  | 1 | expected an entry that begins
          """)
  void namesFileAndLineOfAMistake(String text, int line, String problem) {
    String written = text.replace(";", "\n");
    AlertException e = assertThrows(AlertException.class, () -> read(written));
    String message = String.valueOf(e.getMessage());
    String place = folder.resolve("a.yaml") + ":" + line + ": ";
    assertEquals(place, message.substring(0, Math.min(place.length(), message.length())), message);
    assertEquals(true, message.contains(problem), message);
    assertFalse(message.contains("s3cret"), message);
  }
}
