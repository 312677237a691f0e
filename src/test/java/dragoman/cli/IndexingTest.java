package dragoman.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** {@code --reindex} and {@code --update}: what is said, and that nothing is lost. */
final class IndexingTest {

  @TempDir private Path folder = Path.of("");
  private Path corpus = Path.of("");
  private Path index = Path.of("");

  @BeforeEach
  void corpus() throws IOException {
    corpus = Files.createDirectory(folder.resolve("corpus"));
    index = folder.resolve("index");
    write("a", "apples");
    write("b", "bananas");
    write("sub/c", "cherries");
  }

  private void write(String name, String word) throws IOException {
    Path file = corpus.resolve(name + ".json");
    Files.createDirectories(file.getParent() == null ? corpus : file.getParent());
    Files.writeString(
        file,
        "{\"title\":\"About "
            + word
            + "\",\"text\":\"Japan buys "
            + word
            + ".\",\"language\":\"en\"}");
  }

  private Run run(String task, Object... roots) {
    List<String> args = new ArrayList<>(List.of(task, "--index", index.toString()));
    for (Object root : roots.length == 0 ? new Object[] {corpus} : roots) {
      args.add("--corpus=" + root);
    }
    return Run.of(args.toArray(String[]::new));
  }

  private boolean finds(String word) {
    Run run = Run.of("--search", word, "--index", index.toString());
    assertTrue(run.status() <= 1, run::toString);
    return run.status() == 0;
  }

  @Test
  void updateTouchesOnlyWhatIsNewChangedOrGone() throws IOException {
    run("--reindex").ends(0, "3 articles (3 new or changed, 0 unchanged, 0 gone)");
    run("--update").ends(0, "nothing has changed, 3 articles");
    write("a", "apricots");
    write("d", "dates");
    Files.delete(corpus.resolve("b.json"));
    run("--update").ends(0, "3 articles (2 new or changed, 1 unchanged, 1 gone)");
    assertTrue(finds("apricots") && finds("dates") && finds("cherries"));
    assertTrue(!finds("apples") && !finds("bananas"));
    assertEquals(0, run("--update").status());
  }

  /** Lines that are known by their bytes are not read again, and none is mistaken for another. */
  @Test
  void anUpdateOfJsonLinesEndsAsARebuildWould() throws IOException {
    Path lines = folder.resolve("lines.jsonl");
    String own = "{\"id\":\"own\",\"text\":\"Japan buys apples.\",\"language\":\"en\"}";
    String likePlace = own.replace("own", "lines#9").replace("apples", "dates");
    String bananas = "{\"text\":\"Japan buys bananas.\",\"language\":\"en\"}";
    String cherries = bananas.replace("bananas", "cherries");
    Files.write(lines, List.of(own, bananas, cherries, likePlace));
    run("--reindex", lines).ends(0, "4 articles");
    assertEquals(Set.of("own", "lines#2", "lines#3", "lines#9"), ids());
    run("--update", lines).ends(0, "nothing has changed, 4 articles");

    String more = bananas.replace("bananas", "elderberries");
    String last = bananas.replace("bananas", "figs");
    Files.write(lines, List.of(cherries, own, more, bananas, likePlace, last));
    run("--update", lines).ends(0, "6 articles (4 new or changed, 2 unchanged, 1 gone)");
    Set<String> updated = ids();
    run("--reindex", lines).ends(0, "6 articles");
    assertEquals(ids(), updated);
    for (String word : List.of("apples", "bananas", "cherries", "dates", "elderberries", "figs")) {
      assertTrue(finds(word), word);
    }
  }

  /** The only page of a file is named as the file, until there is another. */
  @Test
  void anUpdateOfAFileThatHadOnePageEndsAsARebuildWould() throws IOException {
    Path lines = folder.resolve("lines.jsonl");
    String only = "{\"text\":\"Japan buys apples.\",\"language\":\"en\"}";
    Files.write(lines, List.of(only));
    run("--reindex", lines).ends(0, "1 articles");
    assertEquals(Set.of("lines"), ids());
    Files.write(lines, List.of(only.replace("apples", "figs"), only));
    run("--update", lines).ends(0, "2 articles");
    assertEquals(Set.of("lines#1", "lines#2"), ids());
  }

  private Set<String> ids() {
    String found = Run.of("--search", "Japan", "--json", "--index", index.toString()).out();
    return JsonMapper.shared()
        .readTree(found)
        .get("hits")
        .valueStream()
        .map(hit -> hit.get("id").asString())
        .collect(Collectors.toSet());
  }

  @Test
  void updateWithoutAnIndexMakesOne() {
    run("--update").ends(0, "3 articles (3 new or changed");
    assertTrue(finds("cherries"));
  }

  @Test
  void whatCannotBeReadIsNotGone() throws IOException {
    run("--reindex").ends(0);
    Files.write(corpus.resolve("a.json"), new byte[] {0x1F, (byte) 0x8B, 8, 0, 1});
    run("--update").ends(0, "skipped: a.json", "1 problem");
    assertTrue(finds("apples"));
    Files.writeString(corpus.resolve("b.json"), "{\"text\":");
    Files.write(corpus.resolve("a.json"), new byte[0]);
    run("--update").ends(0, "skipped: b.json", "skipped: a.json");
    assertTrue(finds("apples") && finds("bananas"));
  }

  @Test
  void aFolderThatCannotBeReachedIsNotGone() throws IOException {
    run("--reindex").ends(0);
    Path away = folder.resolve("away");
    Files.move(corpus.resolve("sub"), away);
    Files.createSymbolicLink(corpus.resolve("sub"), folder.resolve("unmounted"));
    run("--update").ends(0, "skipped: ");
    assertTrue(finds("cherries"));
    Files.delete(corpus.resolve("sub"));
    run("--update").ends(0, "1 gone");
    assertTrue(!finds("cherries"));
  }

  @Test
  void aMissingCorpus() throws IOException {
    run("--reindex", folder.resolve("nowhere")).fails(1, "nowhere does not exist", "--corpus");
    run("--reindex").ends(0);
    run("--update", folder.resolve("nowhere")).fails(1, "nowhere does not exist");
    run("--reindex", corpus, folder.resolve("nowhere")).fails(1, "nowhere does not exist");
    assertTrue(finds("apples"));
    Run.of("--port=0", "--index", folder + "/none", "--corpus", folder + "/nowhere")
        .fails(1, "nowhere does not exist");
  }

  @Test
  void anEmptyCorpus() throws IOException {
    Path empty = Files.createDirectory(folder.resolve("empty"));
    Files.writeString(empty.resolve("README.md"), "left out");
    run("--reindex").ends(0);
    run("--reindex", empty).fails(1, "no files to index", empty.toString(), "--corpus");
    run("--update", empty).fails(1, "no files to index");
    assertTrue(finds("apples"));
  }

  @Test
  void aCorpusOfWhichNothingCanBeRead() throws IOException {
    Path broken = Files.createDirectory(folder.resolve("only-broken"));
    Files.write(broken.resolve("a.json"), new byte[0]);
    run("--reindex").ends(0);
    run("--reindex", broken).fails(1, "skipped: a.json", "could be read");
    assertTrue(finds("apples"));
  }

  @Test
  void severalFoldersAndSingleFiles() throws IOException {
    Path single = folder.resolve("single.json");
    Files.writeString(single, "{\"text\":\"Japan buys single grapes.\",\"language\":\"en\"}");
    run("--reindex", corpus, single).ends(0, "4 articles");
    assertTrue(finds("grapes") && finds("apples"));
    run("--update", corpus, single).ends(0, "nothing has changed, 4 articles");
    run("--reindex", single).ends(0, "1 articles");
    Map<String, String> environment =
        Map.of("DRAGOMAN_CORPUS", corpus + java.io.File.pathSeparator + single);
    Run.with(environment, "--reindex", "--index", index.toString()).ends(0, "4 articles");
    Run.with(environment, "--reindex", "--index", index.toString(), "--corpus", single.toString())
        .ends(0, "1 articles");
  }

  @Test
  void nothingIsPrintedOnStandardOutput() {
    assertEquals("", run("--reindex").out());
    assertEquals("", run("--update").out());
  }
}
