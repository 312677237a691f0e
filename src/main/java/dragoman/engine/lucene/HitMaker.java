package dragoman.engine.lucene;

import dragoman.engine.Fragment;
import dragoman.engine.Hit;
import dragoman.engine.StoredArticle;
import dragoman.engine.lucene.Snippets.Match;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;

/**
 * Makes the hits that are shown: the stored article, where the query matched, and what it lacks.
 */
final class HitMaker {

  private final IndexSearcher searcher;
  private final dragoman.engine.Match match;
  private final boolean mayLack;
  private final List<Part> parts;
  private final List<Weight> weights = new ArrayList<>();

  HitMaker(IndexSearcher searcher, Stage stage) throws IOException {
    this.searcher = searcher;
    this.match = stage.match();
    this.mayLack = match == dragoman.engine.Match.PARTIAL || stage.shows().isLong();
    this.parts = stage.shows().parts();
    for (Part part : parts) {
      weights.add(
          searcher.createWeight(searcher.rewrite(part.query()), ScoreMode.COMPLETE_NO_SCORES, 1));
    }
  }

  /** Makes a hit. */
  Hit hit(ScoreDoc doc) throws IOException {
    StoredArticle article = LuceneEngine.stored(searcher, doc.doc);
    List<Match> matches = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      boolean found = find(doc.doc, i, matches);
      if (!found && mayLack && !parts.get(i).optional()) {
        missing.add(parts.get(i).text());
      }
    }
    int textStart = article.title().length() + 1;
    List<Match> inTitle = matches.stream().filter(m -> m.end() < textStart).toList();
    List<Match> inText =
        matches.stream()
            .filter(m -> m.start() >= textStart)
            .map(m -> new Match(m.part(), m.start() - textStart, m.end() - textStart))
            .toList();
    List<Fragment> title = Snippets.mark(article.title(), inTitle);
    float score = Float.isNaN(doc.score) ? 0 : doc.score;
    return new Hit(
        article,
        match,
        score,
        missing,
        title,
        Snippets.of(article.text(), article.language(), inText));
  }

  /** Whether the article has a part; its places are added, but for function words. */
  private boolean find(int doc, int part, List<Match> matches) throws IOException {
    LeafReaderContext leaf =
        searcher.getLeafContexts().get(ReaderUtil.subIndex(doc, searcher.getLeafContexts()));
    Matches found = weights.get(part).matches(leaf, doc - leaf.docBase);
    if (found == null) {
      return false;
    }
    if (!parts.get(part).optional()) {
      for (String field : found) {
        // Offsets in both fields are into the same text.
        MatchesIterator places = found.getMatches(field);
        while (places != null && places.next()) {
          matches.add(new Match(part, places.startOffset(), places.endOffset()));
        }
      }
    }
    return true;
  }
}
