package dragoman.engine.lucene;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.apache.lucene.index.DirectoryReader;

/** What a commit says of the index, so that one that does not fit the program is known. */
final class Commits {

  private Commits() {}

  static Map<String, String> data(String lexiconHash, long articles) {
    return Map.of(
        Schema.COMMIT_VERSION,
        Schema.VERSION,
        Schema.COMMIT_LEXICON,
        lexiconHash,
        Schema.COMMIT_ARTICLES,
        Long.toString(articles));
  }

  /**
   * Checks that an index was made by this version with this lexicon.
   *
   * @throws IndexException says what differs
   */
  static void check(DirectoryReader reader, Path index, String lexiconHash) throws IOException {
    Map<String, String> data = reader.getIndexCommit().getUserData();
    check(
        index,
        "by another version of the program",
        Schema.VERSION,
        data.get(Schema.COMMIT_VERSION));
    check(index, "with another lexicon", lexiconHash, data.get(Schema.COMMIT_LEXICON));
  }

  private static void check(
      Path index,
      String difference,
      String wanted,
      @org.jspecify.annotations.Nullable String found) {
    if (!wanted.equals(found)) {
      throw new IndexException(index + " was made " + difference + ": make it anew with --reindex");
    }
  }
}
