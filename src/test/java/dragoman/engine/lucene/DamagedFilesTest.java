package dragoman.engine.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bytes of index files that have changed or are gone. */
final class DamagedFilesTest {

  private final Random random = new Random(Long.getLong("seed", System.nanoTime()));
  @TempDir private Path index = Path.of("");
  private String first = "";
  private String second = "";

  @BeforeEach
  void twoGenerations() throws IOException {
    first = Articles.rebuild(index, Articles.NEWS);
    second = Articles.rebuild(index, Articles.NEWS);
  }

  /** A way to lose data. */
  private enum Damage {
    FLIPPED_BIT,
    SHORTENED,
    DELETED;

    void to(Path file, Random random) throws IOException {
      byte[] bytes = Files.readAllBytes(file);
      switch (this) {
        case FLIPPED_BIT -> {
          bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
          Files.write(file, bytes);
        }
        case SHORTENED -> Files.write(file, Arrays.copyOf(bytes, random.nextInt(bytes.length)));
        case DELETED -> Files.delete(file);
      }
    }
  }

  @Test
  void theCheckFindsDamageInEveryFile() throws IOException {
    assertTrue(isWhole());
    for (Path file : files(second)) {
      byte[] bytes = Files.readAllBytes(file);
      for (Damage damage : Damage.values()) {
        damage.to(file, random);
        assertFalse(isWhole(), () -> damage + " " + file.getFileName());
        IndexException refused =
            assertThrows(
                IndexException.class,
                () -> LuceneIndexer.update(index, Articles.LEXICON.hash()).close(),
                () -> damage + " " + file.getFileName());
        assertTrue(String.valueOf(refused.getMessage()).endsWith("--reindex"), refused::getMessage);
        Files.write(file, bytes);
      }
    }
    assertTrue(isWhole());
  }

  @Test
  void theLastGenerationThatIsWholeAnswers() throws Exception {
    Damage.SHORTENED.to(files(second).getLast(), random);
    try (CurrentIndex server = new CurrentIndex(index, Articles.LEXICON)) {
      assertEquals(first, generation(server));
    }
  }

  @Test
  void aServerDoesNotTakeUpWhatIsDamaged() throws Exception {
    point(first);
    try (CurrentIndex server = new CurrentIndex(index, Articles.LEXICON)) {
      Damage.FLIPPED_BIT.to(largest(second), random);
      point(second);
      Thread.sleep(1500);
      assertEquals(first, generation(server));
      String third = Articles.rebuild(index, Articles.NEWS);
      await(server, third);
    }
  }

  @Test
  void aServerThatFindsItsFilesDamagedGoesBack() throws Exception {
    Damage.FLIPPED_BIT.to(largest(second), random);
    try (CurrentIndex server = new CurrentIndex(index, Articles.LEXICON)) {
      await(server, first);
    }
  }

  @Test
  void whereNothingIsWholeTheRemedyIsNamed() throws IOException {
    for (String generation : List.of(first, second)) {
      Damage.DELETED.to(files(generation).getLast(), random);
    }
    IndexException e =
        assertThrows(IndexException.class, () -> new CurrentIndex(index, Articles.LEXICON).close());
    assertTrue(String.valueOf(e.getMessage()).endsWith("--reindex"), e::getMessage);
  }

  private boolean isWhole() throws IOException {
    try {
      return IndexCheck.run(index, Articles.LEXICON).problems().isEmpty();
    } catch (DamagedIndexException e) {
      return false;
    }
  }

  private void point(String generation) throws IOException {
    new Generations(index).publish(generation);
  }

  private static String generation(CurrentIndex server) throws IOException {
    OpenIndex open = server.acquire();
    try {
      return open.generation();
    } finally {
      open.release();
    }
  }

  private static void await(CurrentIndex server, String generation) throws Exception {
    for (int i = 0; i < 400 && !generation(server).equals(generation); i++) {
      Thread.sleep(50);
    }
    assertEquals(generation, generation(server));
  }

  /** Most of it is read only when a query's words are looked up. */
  private Path largest(String generation) throws IOException {
    return files(generation).stream()
        .max(Comparator.comparingLong(file -> file.toFile().length()))
        .orElseThrow();
  }

  /** The last is the list of segments. */
  private List<Path> files(String generation) throws IOException {
    try (Stream<Path> files = Files.list(new Generations(index).folder(generation))) {
      return files
          .filter(file -> !file.endsWith("write.lock"))
          .sorted((a, b) ->
              Boolean.compare(
                  a.toString().contains("segments_"), b.toString().contains("segments_")))
          .toList();
    }
  }
}
