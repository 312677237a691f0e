package dragoman.web;

import dragoman.engine.ArticleDetail;
import dragoman.engine.ArticleDetail.Mention;
import dragoman.engine.ArticleInSearch;
import dragoman.engine.ArticleInSearch.Highlight;
import dragoman.engine.ArticleInSearch.Neighbour;
import dragoman.engine.ArticleInSearch.Place;
import dragoman.engine.Dimension;
import dragoman.engine.Facets;
import dragoman.engine.Fragment;
import dragoman.engine.Hit;
import dragoman.engine.IndexStatus;
import dragoman.engine.Interval;
import dragoman.engine.Match;
import dragoman.engine.Relations;
import dragoman.engine.Relations.Relation;
import dragoman.engine.SearchEngine;
import dragoman.engine.SearchRequest;
import dragoman.engine.SearchResult;
import dragoman.engine.SearchedWord;
import dragoman.engine.StoredArticle;
import dragoman.engine.StoredArticle.StoredMark;
import dragoman.engine.StoryGroup;
import dragoman.engine.UnderstoodConcept;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds one article, whatever is asked; the article says all it can to harm its reader. */
class StubEngine implements SearchEngine {

  static final String HOSTILE = "<script>alert(1)</script>\u202e\"' onload='x";

  private static final StoryGroup GROUP =
      new StoryGroup(
          "s1",
          2,
          List.of("th", "it"),
          List.of(new StoryGroup.Other(HOSTILE, HOSTILE, "it", Optional.empty())));

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
        Map.of("title", HOSTILE, "language", "script", "source", "masthead"),
        List.of("JP", "NATO"),
        List.of(
            new StoredArticle.StoredPair(
                "JP-NATO", HOSTILE, true, 0, HOSTILE.length(), List.of(new StoredMark(1, 7)))),
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
            List.of(List.of(new Fragment(HOSTILE, true), new Fragment(HOSTILE, false))),
            Optional.of(GROUP));
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
  public Stream<Hit> hits(SearchRequest request) {
    return search(request).hits().stream();
  }

  @Override
  public List<Hit> among(SearchRequest request, Collection<String> ids) {
    return List.of();
  }

  @Override
  public Relations relations(SearchRequest request) {
    return new Relations(
        3,
        Interval.DAY,
        List.of(
            new Relation("IT-JP", 2, 1, List.of(new Facets.Count("2024-11-03", 1))),
            new Relation("JP-NATO", 1, 0, List.of(new Facets.Count("2025-04-10", 1)))));
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
                Map.of("defence-industry", List.of(new Mention("JP", "country", false, 0, 5))),
                List.of(),
                Optional.of(GROUP)))
        : Optional.empty();
  }

  @Override
  public ArticleInSearch inSearch(String id, SearchRequest request) {
    return new ArticleInSearch(
        List.of(new Highlight(true, 0, 3), new Highlight(false, 2, 8)),
        Optional.of(
            new Place(
                2,
                Optional.of(new Neighbour("a/0", HOSTILE, "it")),
                Optional.of(new Neighbour("a/2", "Next", "de")))));
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
    return new IndexStatus(1, "test", Instant.EPOCH, 1);
  }

  @Override
  public void close() {}
}
