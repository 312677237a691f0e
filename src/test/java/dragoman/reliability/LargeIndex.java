package dragoman.reliability;

import dragoman.StarterCorpus;
import dragoman.annotate.AnnotatedArticle;
import dragoman.corpus.Article;
import dragoman.corpus.Found;
import dragoman.engine.lucene.LuceneEngine;
import dragoman.engine.lucene.LuceneIndexer;
import dragoman.lexicon.Lexicon;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * The starter corpus many times over, each time some days earlier under other ids: of the size of a
 * large archive, and harder to search, since whatever is found is found in every part of it.
 */
final class LargeIndex {

  /** A story goes on over three days without news; copies farther apart are others. */
  private static final int DAYS_BETWEEN = 4;

  private LargeIndex() {}

  /** Makes it, unless it is there. */
  static void make(Path folder, int articles) throws IOException {
    Lexicon lexicon = Lexicon.builtIn();
    if (LuceneEngine.exists(folder)) {
      try (LuceneEngine engine = LuceneEngine.open(folder, lexicon)) {
        if (engine.status().articles() == articles) {
          return;
        }
      }
    }
    List<AnnotatedArticle> originals = List.copyOf(StarterCorpus.articles().values());
    try (LuceneIndexer indexer = LuceneIndexer.rebuild(folder, lexicon.hash())) {
      for (int i = 0; i < articles; i++) {
        AnnotatedArticle original = originals.get(i % originals.size());
        indexer.put(earlier(original, DAYS_BETWEEN * (i / originals.size())));
      }
      indexer.publish();
    }
  }

  private static AnnotatedArticle earlier(AnnotatedArticle original, int days) {
    Article a = original.article();
    return new AnnotatedArticle(
        new Article(
            a.id() + "~" + days,
            a.title(),
            a.text(),
            a.language(),
            a.passages(),
            a.date()
                .map(found ->
                    new Found<>(found.value().minusDays(days), found.rule(), found.confidence())),
            a.source(),
            a.author(),
            a.url(),
            a.origin()),
        original.analysed(),
        original.annotations());
  }
}
