package dragoman.engine.lucene;

import dragoman.engine.Deadline;
import java.io.IOException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.ExitableDirectoryReader.ExitableTerms;
import org.apache.lucene.index.FilterDirectoryReader;
import org.apache.lucene.index.FilterLeafReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.QueryTimeout;
import org.apache.lucene.index.Terms;
import org.jspecify.annotations.Nullable;

/**
 * Ends walks through an index's words when the {@link Deadline} has passed: those for a prefix or
 * for words near another, which a searcher's own time limit does not see. Lucene's {@code
 * ExitableDirectoryReader} also looks at every value that is counted, which that limit does see and
 * which would slow all counting.
 */
final class TimedReader extends FilterDirectoryReader {

  private static final QueryTimeout DEADLINE =
      () -> {
        Deadline.check(); // throws what every question's end is told by
        return false;
      };

  TimedReader(DirectoryReader in) throws IOException {
    super(
        in,
        new SubReaderWrapper() {
          @Override
          public LeafReader wrap(LeafReader reader) {
            return new Leaf(reader);
          }
        });
  }

  private static final class Leaf extends FilterLeafReader {
    Leaf(LeafReader in) {
      super(in);
    }

    @Override
    public @Nullable Terms terms(String field) throws IOException {
      Terms terms = super.terms(field);
      return terms == null ? null : new ExitableTerms(terms, DEADLINE);
    }

    @Override
    public CacheHelper getCoreCacheHelper() {
      return in.getCoreCacheHelper();
    }

    @Override
    public CacheHelper getReaderCacheHelper() {
      return in.getReaderCacheHelper();
    }
  }

  @Override
  protected DirectoryReader doWrapDirectoryReader(DirectoryReader reader) throws IOException {
    return new TimedReader(reader);
  }

  @Override
  public CacheHelper getReaderCacheHelper() {
    return in.getReaderCacheHelper();
  }
}
