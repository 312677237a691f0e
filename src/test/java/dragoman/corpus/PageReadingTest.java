package dragoman.corpus;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dragoman.analysis.Chains;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How well pages are read, measured on labelled ones whose writers did not know the rules. Prints
 * the table; {@code -Dmisses=true} says what is wrong on which page.
 *
 * <p>{@code mvn -q test -Dtest=PageReadingTest}
 */
@Execution(ExecutionMode.CONCURRENT)
class PageReadingTest {
  private static final Path PAGES = Path.of("src/test/resources/dragoman/pages");
  private static final Path LABELS = Path.of("src/test/resources/dragoman/pages.jsonl");

  @Test
  void pagesAreReadAsTheirReadersDo() throws IOException {
    Map<String, Article> articles = articles();
    Map<String, PageScores> byLanguage = new TreeMap<>();
    PageScores all = new PageScores("all");
    for (String line : Files.readAllLines(LABELS)) {
      JsonNode label = JsonMapper.shared().readTree(line);
      Article article =
          Optional.ofNullable(articles.get(label.get("file").asString()))
              .orElseThrow(() -> new AssertionError("not read: " + label.get("file")));
      byLanguage
          .computeIfAbsent(label.get("language").asString(), PageScores::new)
          .add(label, article);
      all.add(label, article);
    }
    if (Boolean.getBoolean("misses")) {
      all.misses().forEach(System.out::println);
    }
    System.out.println(PageScores.HEAD);
    byLanguage.values().forEach(System.out::println);
    System.out.println(all);
    assertTrue(all.pages() >= 84, "only " + all.pages() + " pages");
    // Measured: language 1.00, date 1.00, title .95, text .97. One page less fails.
    assertAll(
        () -> assertTrue(all.accuracy("language") >= 0.985, "language"),
        () -> assertTrue(all.accuracy("date") >= 0.985, "date"),
        () -> assertTrue(all.accuracy("title") >= 0.945, "title"),
        () -> assertTrue(all.accuracy("source") >= 0.45, "source"),
        () -> assertTrue(all.textF1() >= 0.96, "text"));
  }

  private static Map<String, Article> articles() {
    Map<String, Article> articles = new HashMap<>();
    List<Problem> problems = new ArrayList<>();
    Corpus corpus = new Corpus(List.of(PAGES), Chains.languages());
    corpus.read(page -> articles.put(page.file(), corpus.reader().read(page)), problems::add);
    assertEquals(List.of(), problems);
    return articles;
  }
}
