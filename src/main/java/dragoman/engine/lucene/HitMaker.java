package dragoman.engine.lucene;

import dragoman.engine.ArticleInSearch.Highlight;
import dragoman.engine.Deadline;
import dragoman.engine.Fragment;
import dragoman.engine.Hit;
import dragoman.engine.StoredArticle;
import dragoman.engine.lucene.Snippets.Match;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.IndexSearcher;

/**
 * Makes the hits that are shown: the stored article, where the query matched, and what it lacks.
 */
final class HitMaker {

  private final IndexSearcher searcher;
  private final StoredFields stored;
  private final dragoman.engine.Match match;
  private final boolean mayLack;
  private final List<Part> parts;
  private final List<Places> places = new ArrayList<>();

  HitMaker(IndexSearcher searcher, Stage stage) throws IOException {
    this.searcher = searcher;
    this.stored = searcher.storedFields();
    this.match = stage.match();
    this.mayLack = match == dragoman.engine.Match.PARTIAL || stage.shows().isLong();
    this.parts = stage.shows().parts();
    for (Part part : parts) {
      places.add(Places.of(part.query(), searcher));
    }
  }

  /** Makes a hit; quickest in the order of the documents. */
  Hit hit(int doc, float score) throws IOException {
    StoredArticle article = StoredArticles.read(stored, doc);
    List<Match> matches = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      boolean found = find(doc, i, matches);
      if (!found && mayLack && !parts.get(i).optional()) {
        missing.add(parts.get(i).text());
      }
    }
    List<Fragment> title = Snippets.mark(article.title(), inTitle(matches, article));
    return new Hit(
        article,
        match,
        Float.isNaN(score) ? 0 : score,
        missing,
        title,
        Snippets.of(article.text(), article.language(), inText(matches, article)));
  }

  /** Where in an article the query matches. */
  List<Highlight> highlights(int doc) throws IOException {
    StoredArticle article = StoredArticles.read(stored, doc);
    List<Match> matches = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      find(doc, i, matches);
    }
    Stream<Highlight> inTitle =
        Snippets.stretches(0, article.title().length(), inTitle(matches, article)).stream()
            .map(stretch -> new Highlight(true, stretch.start(), stretch.end()));
    Stream<Highlight> inText =
        Snippets.stretches(0, article.text().length(), inText(matches, article)).stream()
            .map(stretch -> new Highlight(false, stretch.start(), stretch.end()));
    return Stream.concat(inTitle, inText).toList();
  }

  private static int textStart(StoredArticle article) {
    return article.title().length() + 1;
  }

  private static List<Match> inTitle(List<Match> matches, StoredArticle article) {
    return matches.stream().filter(m -> m.end() < textStart(article)).toList();
  }

  private static List<Match> inText(List<Match> matches, StoredArticle article) {
    int start = textStart(article);
    return matches.stream()
        .filter(m -> m.start() >= start)
        .map(m -> new Match(m.part(), m.start() - start, m.end() - start))
        .toList();
  }

  /** Whether the article has a part; its places are added, but for function words. */
  private boolean find(int doc, int part, List<Match> matches) throws IOException {
    Deadline.check();
    LeafReaderContext leaf =
        searcher.getLeafContexts().get(ReaderUtil.subIndex(doc, searcher.getLeafContexts()));
    boolean counts = !parts.get(part).optional();
    return places
        .get(part)
        .find(
            leaf,
            doc - leaf.docBase,
            (start, end) -> {
              if (counts) {
                matches.add(new Match(part, start, end));
              }
            });
  }
}
