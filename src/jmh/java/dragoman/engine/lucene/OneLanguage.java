package dragoman.engine.lucene;

import dragoman.analysis.QueryAnalysis;
import dragoman.engine.Deadline;
import dragoman.engine.SearchRequest;
import dragoman.engine.SearchResult;
import dragoman.lexicon.Lexicon;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Searches an index of many languages as if all queries were in one: by its chain alone. */
public final class OneLanguage implements Closeable {

  private final OpenIndex open;
  private final LabelSpellings labels;

  /** Opens an index for queries in a language. */
  public OneLanguage(Path index, Lexicon lexicon, String language) throws IOException {
    String generation = new Generations(index).current().orElseThrow();
    OpenIndex all = OpenIndex.open(index, generation, lexicon, new QueryAnalyses(lexicon));
    this.open =
        new OpenIndex(
            all.generation(),
            all.reader(),
            new QueryAnalysis(lexicon, List.of(language)),
            all.facets(),
            all.words(),
            all.everything(),
            all.status());
    this.labels = new LabelSpellings(lexicon);
  }

  /** The first hits and all counts. */
  public SearchResult search(SearchRequest request) throws IOException {
    return Deadline.within(
        Deadline.OF_A_SEARCH,
        () -> new Search(new EmbeddedIndex(open, open.searcher()), request, labels).run());
  }

  @Override
  public void close() throws IOException {
    open.close();
  }
}
