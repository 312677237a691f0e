package dragoman.engine.lucene;

import dragoman.annotate.AnnotatedArticle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.tests.store.MockDirectoryWrapper;
import org.apache.lucene.tests.util.LuceneTestCase;

/** A disk that is full, or fails, at any point: what was indexed before stays as it was. */
public final class FullDiskTest extends LuceneTestCase {

  private static final String HASH = Articles.LEXICON.hash();
  private static final int DISKS = "long".equals(System.getProperty("reliability")) ? 300 : 12;

  public void testADiskThatGetsFull() throws IOException {
    Path index = createTempDir();
    String first = Articles.rebuild(index, Articles.NEWS);
    long whole = size(new Generations(index).folder(first));
    int failed = 0;
    for (int i = 0; i < DISKS; i++) {
      long room = whole * i / (DISKS / 2);
      failed +=
          indexed(index, i % 2 == 1, disk -> disk.setMaxSizeInBytes(disk.sizeInBytes() + room + 1));
    }
    assertTrue("no disk got full", failed > 0);
    assertTrue("every disk got full", failed < DISKS);
  }

  public void testADiskThatFails() throws IOException {
    Path index = createTempDir();
    Articles.rebuild(index, Articles.NEWS);
    int failed = 0;
    for (int i = 0; i < DISKS; i++) {
      failed += indexed(index, i % 2 == 1, disk -> disk.setRandomIOExceptionRate(0.05));
    }
    assertTrue("no disk failed", failed > 0);
  }

  private interface Trouble {
    void on(MockDirectoryWrapper disk) throws IOException;
  }

  /** Gives 1 where it failed, and nothing has changed; 0 where it is done. */
  private static int indexed(Path index, boolean update, Trouble trouble) throws IOException {
    Generations generations = new Generations(index);
    String before = generations.current().orElseThrow();
    LuceneIndexer.Directories disks =
        folder -> {
          MockDirectoryWrapper disk =
              new MockDirectoryWrapper(new Random(random().nextLong()), FSDirectory.open(folder));
          disk.setCheckIndexOnClose(false);
          trouble.on(disk);
          return disk;
        };
    int failed = 0;
    try (LuceneIndexer indexer =
        update
            ? LuceneIndexer.update(index, HASH, disks)
            : LuceneIndexer.rebuild(index, HASH, disks)) {
      for (AnnotatedArticle article : Articles.NEWS) {
        indexer.put(article);
      }
      indexer.publish();
      assertNotEquals(before, generations.current().orElseThrow());
    } catch (IndexWriteException e) {
      failed = 1;
      String message = String.valueOf(e.getMessage());
      assertTrue(message, message.startsWith(index + " cannot be written ("));
      assertTrue(message, message.contains("--index"));
      assertEquals(before, generations.current().orElseThrow());
      assertEquals(List.of(), leftBeside(index, before));
    }
    IndexCheck.Result left = IndexCheck.run(index, Articles.LEXICON);
    assertEquals(List.of(), left.problems());
    assertEquals(Articles.NEWS.size(), left.articles());
    return failed;
  }

  private static List<String> leftBeside(Path index, String current) throws IOException {
    return new Generations(index).others(current);
  }

  private static long size(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.mapToLong(file -> file.toFile().length()).sum();
    }
  }
}
