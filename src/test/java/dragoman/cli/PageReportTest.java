package dragoman.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code --inspect}: what a person sees of how a page was read. */
class PageReportTest {
  @TempDir Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void everyFieldHasItsRuleAndEveryLineItsReason() throws IOException {
    Path file =
        write(
            "page.txt",
            """
            Harbor Daily News
            Navy ships leave port for joint drill with Chile
            By JANE DOE
            Jan. 5, 2024
            Two destroyers left port on Friday to train with the Chilean navy off Valparaiso.
            Share
            The ships carry about 600 sailors between them and will return home in the month of March.
            """);
    assertTrue(print(file, 80));
    List<String> lines = printed();
    assertEquals("page  (text)", lines.getFirst());
    assertEquals(
        "title     Navy ships leave port for joint drill with Chile  (headline, 0.80)",
        lines.get(1));
    assertTrue(lines.get(2).matches("language  en  \\(model, [01]\\.\\d\\d\\)"), lines.get(2));
    assertEquals("date      2024-01-05  (dateline, 0.90)", lines.get(3));
    assertEquals("url       none", lines.get(6));
    assertTrue(
        lines.contains(
            "  title     the headline                       | Navy ships leave port for join…"));
    assertTrue(
        lines.contains(
            "+ text      prose                              | Two destroyers left port on Fr…"));
    assertTrue(lines.contains("  furniture starts with “Share”                | Share"));
    assertEquals(7 + 7, lines.size());
  }

  @Test
  void wideLettersAreCutToTheTerminalToo() throws IOException {
    assertTrue(print(write("ja.txt", "日本の防衛大臣は九日、東京で各国の記者団に対して次のように述べた。".repeat(3)), 80));
    String text = printed().getLast();
    // 49 columns of ASCII and one for the ellipsis leave 30: fifteen letters of two columns.
    assertEquals(49 + 15 + 1, text.length());
  }

  @Test
  void aPageCannotSteerTheTerminal() throws IOException {
    assertTrue(
        print(
            write(
                "evil.txt", "A line with \u001b[2Jan escape and a \u202Eturn in it, long enough."),
            80));
    assertTrue(printed().stream().noneMatch(l -> l.contains("\u001b") || l.contains("\u202E")));
  }

  @Test
  void whatHoldsNoPageSaysSo() throws IOException {
    assertEquals(1, run("--inspect", write("empty.txt", "").toString()));
    assertEquals("problem: empty.txt: empty\n", err.toString(StandardCharsets.UTF_8));
    assertEquals(2, run("--inspect", folder.resolve("none.txt").toString()));
    assertEquals(2, run("--inspect", write("a.txt", "a").toString(), "--update"));
  }

  private boolean print(Path file, int width) throws IOException {
    return new PageReport(stream(out), stream(err), width).print(file, List.of(folder));
  }

  private int run(String... args) {
    return Main.run(args, Map.of(), stream(out), stream(err));
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }

  private List<String> printed() {
    return out.toString(StandardCharsets.UTF_8).lines().toList();
  }

  private Path write(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content);
  }
}
