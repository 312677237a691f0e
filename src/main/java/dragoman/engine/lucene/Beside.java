package dragoman.engine.lucene;

import dragoman.engine.ArticleInSearch;
import dragoman.engine.ArticleInSearch.Neighbour;
import dragoman.engine.ArticleInSearch.Place;
import dragoman.engine.Match;
import dragoman.engine.SearchRequest;
import dragoman.engine.StoredArticle;
import dragoman.engine.lucene.RankedHits.Ranked;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.search.ScoreDoc;

/** An article as one of the hits of a request. */
final class Beside {

  /** Whoever reads article by article gives up before: further hits have no neighbours. */
  private static final int MOST_BESIDE = 1000;

  /** The same where each is the best of its story, which costs more to find. */
  private static final int MOST_STORIES_BESIDE = 200;

  private final SearchedIndex index;
  private final SearchRequest request;
  private final Stages stages;
  private final RankedHits ranked;

  Beside(SearchedIndex index, SearchRequest request, Stages stages, RankedHits ranked) {
    this.index = index;
    this.request = request;
    this.stages = stages;
    this.ranked = ranked;
  }

  /** Where an article has what is wanted, and the hits beside it. */
  ArticleInSearch of(int doc) throws IOException {
    List<Ranked> hits =
        request.byStory()
            ? ranked.pageOfStories(Optional.empty(), Match.FULL, MOST_STORIES_BESIDE)
            : until(doc);
    int at = place(hits, doc);
    boolean found = at >= 0;
    Stage stage = found ? hits.get(at).stage() : stages.full();
    ShownArticles shown = index.show(List.of(doc));
    return new ArticleInSearch(
        new HitMaker(shown.searcher(), stage).highlights(shown.document(doc)),
        found
            ? Optional.of(new Place(at + 1, neighbour(hits, at - 1), neighbour(hits, at + 1)))
            : Optional.empty());
  }

  /** The hits from the first to the one after an article, or all that are looked at for it. */
  private List<Ranked> until(int doc) throws IOException {
    List<Ranked> hits = new ArrayList<>();
    Iterator<Stage> others = stages.afterFull(hits::isEmpty);
    Optional<Stage> stage = Optional.of(stages.full());
    while (stage.isPresent()) {
      for (ScoreDoc hit :
          ranked.top(stage.get().query(), Optional.empty(), MOST_BESIDE - hits.size())) {
        hits.add(new Ranked(hit, stage.get()));
      }
      int at = place(hits, doc);
      boolean enough = hits.size() >= MOST_BESIDE || (at >= 0 && at < hits.size() - 1);
      stage = !enough && others.hasNext() ? Optional.of(others.next()) : Optional.empty();
    }
    return hits;
  }

  private static int place(List<Ranked> hits, int doc) {
    for (int i = 0; i < hits.size(); i++) {
      if (hits.get(i).doc().doc == doc) {
        return i;
      }
    }
    return -1;
  }

  private Optional<Neighbour> neighbour(List<Ranked> hits, int at) throws IOException {
    if (at < 0 || at >= hits.size()) {
      return Optional.empty();
    }
    int doc = hits.get(at).doc().doc;
    StoredArticle article = index.show(List.of(doc)).stored(doc);
    return Optional.of(new Neighbour(article.id(), article.title(), article.language()));
  }
}
