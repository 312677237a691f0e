package dragoman.reliability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dragoman.cli.Run;
import dragoman.engine.lucene.LuceneEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Places where an index cannot be written, as the system itself refuses them. */
final class UnwritableTest {

  @TempDir private Path folder = Path.of("");

  @Test
  void aDiskThatIsFullCostsNothingThatWasThere() throws Exception {
    Path full = Path.of("/dev/full"); // each write to it fails for want of room
    assumeTrue(Files.exists(full), "this system has no /dev/full");
    Editions editions = new Editions(folder, 3);
    editions.publish("--reindex", 1);
    for (String file : new String[] {"CURRENT.new", "writer.lock"}) {
      Path written = editions.index().resolve(file);
      Files.deleteIfExists(written);
      Files.createSymbolicLink(written, full);
      for (String task : new String[] {"--reindex", "--update"}) {
        Run.of(editions.flags(task, 2))
            .fails(1, editions.index() + " cannot be written (", "room", "--index");
      }
      Files.delete(written);
    }
    check(editions.index(), 0, "3 articles in 1 segment");
    try (LuceneEngine engine = LuceneEngine.open(editions.index(), Editions.LEXICON)) {
      assertEquals(1, editions.found(engine));
    }
  }

  /** Nobody makes a folder there, root neither. */
  @Test
  void aFolderThatIsReadOnly() throws IOException {
    assumeTrue(Files.isDirectory(Path.of("/sys/kernel")), "this system has no /sys");
    Editions editions = new Editions(folder, 3);
    String[] flags = editions.flags("--reindex", 1);
    flags[flags.length - 1] = "/sys/kernel/index";
    Run.of(flags).fails(1, "/sys/kernel/index cannot be written (", "--index");
  }

  @Test
  void theCheckTellsWhatIsDamaged() throws Exception {
    Editions editions = new Editions(folder, 3);
    Path index = editions.index();
    Run.of("--check", "--index", index.toString()).fails(1, "holds no index", "--reindex");
    editions.publish("--reindex", 1);
    check(index, 0, "3 articles in 1 segment", "all is as it was written");
    Run.with(Map.of("DRAGOMAN_CHECK", "true"), "--index", index.toString()).ends(0);
    Path generation =
        index.resolve("generations").resolve(Files.readString(index.resolve("CURRENT")).strip());
    Path data = generation.resolve("_0.cfs");
    if (!Files.exists(data)) {
      try (var files = Files.list(generation)) {
        data = files.filter(f -> f.toString().endsWith(".fdt")).findFirst().orElseThrow();
      }
    }
    byte[] bytes = Files.readAllBytes(data);
    bytes[bytes.length / 2] ^= 1;
    Files.write(data, bytes);
    check(index, 1, "damaged: segment _", "checksum", "make it anew with --reindex");
  }

  private static void check(Path index, int status, String... texts) {
    Run run = Run.of("--check", "--index", index.toString()).ends(status);
    for (String text : texts) {
      assertTrue(run.out().contains(text), run.out());
    }
    assertEquals("", run.err());
  }
}
