package dragoman.engine.lucene;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FilterLeafReader;
import org.apache.lucene.index.LeafReaderContext;

/**
 * Holds files against their checksums. Opening an index reads little of it, so that a byte that has
 * changed shows much later, as a wrong answer.
 */
final class Integrity {

  private Integrity() {}

  /**
   * Reads every file of an index once.
   *
   * @throws DamagedIndexException where one is not as it was written
   */
  static void check(Path index, DirectoryReader reader) {
    try {
      for (LeafReaderContext leaf : reader.leaves()) {
        if (FilterLeafReader.unwrap(leaf.reader()) instanceof CodecReader segment) {
          segment.checkIntegrity();
        }
      }
    } catch (IOException e) {
      throw new DamagedIndexException(index, e);
    }
  }
}
