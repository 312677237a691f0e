package dragoman.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dragoman.engine.Copy;
import dragoman.engine.lucene.LuceneEngine;
import dragoman.lexicon.Lexicon;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Pages with the same text are one article, also when an update meets them one by one. */
@Execution(ExecutionMode.CONCURRENT)
final class CopiesTest {
  private static final String STORY =
      "The two navies will train together every spring, their ministers said, and share a pier for repairs.";

  @TempDir private Path folder = Path.of("");
  private Path corpus = Path.of("");

  @BeforeEach
  void corpus() throws IOException {
    corpus = Files.createDirectory(folder.resolve("corpus"));
    write("b", STORY);
    write("c", STORY.replace(",", " –").toUpperCase(java.util.Locale.ROOT));
    write("d", STORY + " They also spoke of trade.");
  }

  @Test
  void theFirstIsTheArticleAndTheOthersAreListed() throws IOException {
    write("a", STORY);
    run("--reindex").ends(0, "2 articles (4 new or changed", "2 more pages are copies");
    assertEquals(Map.of("a", "b c", "d", ""), articles());
    run("--update").ends(0, "nothing has changed");
  }

  @Test
  void aLaterPageIsACopyOfWhatIsThere() throws IOException {
    run("--reindex").ends(0);
    assertEquals(Map.of("b", "c", "d", ""), articles());
    write("a", STORY);
    run("--update").ends(0, "2 articles (1 new or changed, 3 unchanged, 0 gone)");
    assertEquals(Map.of("b", "a c", "d", ""), articles());
  }

  @Test
  void aCopyThatIsGoneIsNoLongerListed() throws IOException {
    run("--reindex").ends(0);
    Files.delete(corpus.resolve("c.json"));
    run("--update").ends(0, "1 gone");
    assertEquals(Map.of("b", "", "d", ""), articles());
  }

  @Test
  void aCopyTakesThePlaceOfAnArticleThatIsGone() throws IOException {
    write("a", STORY);
    run("--reindex").ends(0);
    Files.delete(corpus.resolve("a.json"));
    run("--update").ends(0, "2 articles", "1 gone");
    assertEquals(Map.of("b", "c", "d", ""), articles());
  }

  @Test
  void aPageWithAnotherTextNowIsAnotherArticle() throws IOException {
    write("a", STORY);
    run("--reindex").ends(0);
    write(
        "a",
        "Nothing of the kind was agreed, the ministry of defence said in a short note on Monday evening.");
    run("--update").ends(0);
    assertEquals(Map.of("a", "", "b", "c", "d", ""), articles());
    write(
        "c",
        "Neither side would say how much the new pier is going to cost, or who will pay for it in the end.");
    write("d", STORY);
    run("--update").ends(0);
    assertEquals(Map.of("a", "", "b", "d", "c", ""), articles());
  }

  @Test
  void aCopysIdLeadsToTheArticleThatListsIt() throws IOException {
    run("--reindex").ends(0);
    try (LuceneEngine engine = LuceneEngine.open(folder.resolve("index"), Lexicon.builtIn())) {
      assertEquals("b", engine.article("c").orElseThrow().article().id());
      assertEquals(Optional.empty(), engine.article("nothing"));
    }
  }

  @Test
  void linesBetweenParagraphsMayDiffer() throws IOException {
    String paragraphs = (STORY + " ").repeat(8).strip();
    write("b", paragraphs + "\\n" + STORY);
    write("c", paragraphs + "\\nListen to this article\\n" + STORY);
    write("d", paragraphs + "\\nThe talks failed.\\n" + STORY);
    run("--reindex").ends(0);
    assertEquals(Map.of("b", "c", "d", ""), articles());
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(
        corpus.resolve(name + ".json"),
        "{\"title\":\"Title of " + name + "\",\"text\":\"" + text + "\",\"language\":\"en\"}");
  }

  private Run run(String task) {
    return Run.of(task, "--index", folder + "/index", "--corpus", corpus.toString());
  }

  /** The ids of all articles, each with those of its copies. */
  private Map<String, String> articles() throws IOException {
    Map<String, String> articles = new TreeMap<>();
    try (LuceneEngine engine = LuceneEngine.open(folder.resolve("index"), Lexicon.builtIn())) {
      for (String id : new String[] {"a", "b", "c", "d"}) {
        Optional<String> copies =
            engine
                .article(id)
                .filter(a -> a.article().id().equals(id))
                .map(a ->
                    a.copies().stream().map(Copy::id).sorted().collect(Collectors.joining(" ")));
        copies.ifPresent(found -> articles.put(id, found));
      }
    }
    return articles;
  }
}
