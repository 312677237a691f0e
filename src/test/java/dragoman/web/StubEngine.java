package dragoman.web;

import dragoman.engine.ArticleDetail;
import dragoman.engine.ArticleDetail.Mention;
import dragoman.engine.Dimension;
import dragoman.engine.Facets;
import dragoman.engine.Fragment;
import dragoman.engine.Hit;
import dragoman.engine.IndexStatus;
import dragoman.engine.Interval;
import dragoman.engine.Match;
import dragoman.engine.SearchEngine;
import dragoman.engine.SearchRequest;
import dragoman.engine.SearchResult;
import dragoman.engine.SearchedWord;
import dragoman.engine.StoredArticle;
import dragoman.engine.UnderstoodConcept;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds one article, whatever is asked; the article says all it can to harm its reader. */
final class StubEngine implements SearchEngine {

  static final String HOSTILE = "<script>alert(1)</script>\u202e\"' onload='x";

  private final String url;

  StubEngine(String url) {
    this.url = url;
  }

  private StoredArticle article() {
    return new StoredArticle(
        "a/1",
        HOSTILE,
        "Japan " + HOSTILE + "\nand NATO",
        "th",
        List.of(),
        Optional.of(LocalDate.of(2025, 4, 10)),
        Optional.of("dateline"),
        Optional.of(HOSTILE),
        Optional.of(HOSTILE),
        Optional.of(url),
        HOSTILE,
        List.of("JP", "NATO"),
        List.of(new StoredArticle.StoredPair("JP-NATO", HOSTILE)),
        List.of("defence-industry"));
  }

  @Override
  public SearchResult search(SearchRequest request) {
    Hit hit =
        new Hit(
            article(),
            Match.FULL,
            1,
            List.of(HOSTILE),
            List.of(new Fragment("ผู้นำ", false), new Fragment("ญี่ปุ่น", true)),
            List.of(List.of(new Fragment(HOSTILE, true), new Fragment(HOSTILE, false))));
    Facets facets =
        new Facets(
            List.of(
                new Facets.Count("2024-11-03", 1),
                new Facets.Count("2024-11-04", 2),
                new Facets.Count("2025-04-10", 1)),
            Interval.DAY,
            5,
            Map.of(
                Dimension.PAIR,
                    List.of(new Facets.Count("IT-JP", 2), new Facets.Count("JP-NATO", 1)),
                Dimension.SOURCE, List.of(new Facets.Count(HOSTILE, 1))));
    return new SearchResult(
        List.of(new UnderstoodConcept("Giappone", "JP", "country")),
        Optional.empty(),
        3,
        List.of(hit),
        facets,
        Optional.of("CURSOR"));
  }

  @Override
  public Optional<ArticleDetail> article(String id) {
    return id.equals("a/1")
        ? Optional.of(
            new ArticleDetail(
                article(),
                List.of(
                    new Mention("JP", "country", false, 0, 5),
                    new Mention("act-meet", "act", false, 6, 9)),
                List.of()))
        : Optional.empty();
  }

  @Override
  public long count(SearchRequest request) {
    return 1;
  }

  @Override
  public List<SearchedWord> searched(SearchRequest request) {
    return List.of();
  }

  @Override
  public long naming(String concept) {
    return 1;
  }

  @Override
  public List<String> titles(String prefix, int count) {
    return List.of();
  }

  @Override
  public IndexStatus status() {
    return new IndexStatus(1, "test");
  }

  @Override
  public void close() {}
}
