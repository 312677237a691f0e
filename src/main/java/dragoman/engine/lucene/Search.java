package dragoman.engine.lucene;

import dragoman.engine.Dimension;
import dragoman.engine.Facets;
import dragoman.engine.Filters;
import dragoman.engine.Hit;
import dragoman.engine.Relations;
import dragoman.engine.SearchRequest;
import dragoman.engine.SearchResult;
import dragoman.engine.StoryGroup;
import dragoman.engine.lucene.FacetCounter.Counts;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexOrDocValuesQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.util.BytesRef;

/**
 * One request on one generation: articles that have all that is wanted, then the best that lack
 * some of it, with the counts of those that {@code total} counts.
 */
final class Search {

  private static final SortField NEWEST = date(true);
  private static final SortField OLDEST = date(false);

  /** Hits that are looked at at once for the best of their stories. */
  private static final int BATCH = 50;

  /** More than the articles of so many stories. */
  private static final int MOST_OF_STORIES = 2000;

  private final IndexSearcher searcher;
  private final SearchRequest request;
  private final CompiledQuery query;

  Search(IndexSearcher searcher, SearchRequest request, CompiledQuery query) {
    this.searcher = searcher;
    this.request = request;
    this.query = query;
  }

  /** A hit's place in the order. */
  private record Ranked(ScoreDoc doc, boolean partial) {}

  SearchResult run() throws IOException {
    int articles = searcher.getIndexReader().maxDoc();
    Optional<Cursor> cursor = request.cursor().map(text -> Cursor.decode(text, articles));
    Counts counts = count(query.full(), request.filters(), uncovered());
    boolean full = counts.total() > 0;
    if (!full && query.hasPartial()) {
      counts = count(query.partial(), request.filters(), uncovered());
    }
    Facets facets = facets(counts, full || !query.hasPartial() ? query.full() : query.partial());
    List<Ranked> page =
        request.byStory() ? pageOfStories(cursor, full) : page(cursor, full, request.size() + 1);
    boolean more = page.size() > request.size();
    List<Ranked> shown = more ? page.subList(0, request.size()) : page;
    HitMaker maker = new HitMaker(searcher, query);
    Map<Integer, StoryGroup> groups =
        request.byStory()
            ? new Stories(searcher).groups(shown.stream().map(ranked -> ranked.doc.doc).toList())
            : Map.of();
    List<Hit> hits = new ArrayList<>(shown.size());
    for (Ranked ranked : shown) {
      hits.add(
          maker
              .hit(ranked.doc, ranked.partial || query.isLong())
              .in(Optional.ofNullable(groups.get(ranked.doc.doc))));
    }
    Optional<String> next =
        more && !shown.isEmpty() ? Optional.of(cursor(shown.getLast()).encode()) : Optional.empty();
    return new SearchResult(query.concepts(), counts.total(), hits, facets, next);
  }

  /** The pairs of the articles that {@code total} counts. */
  Relations relations() throws IOException {
    PairCounter.Counts counts = pairs(query.full());
    if (counts.total() == 0 && query.hasPartial()) {
      counts = pairs(query.partial());
    }
    return RelationsAnswer.of(counts, request);
  }

  private PairCounter.Counts pairs(Query wanted) throws IOException {
    Query narrowed = narrowed(wanted, request.filters(), Optional.empty(), false);
    return searcher.search(narrowed, new PairCounter());
  }

  /**
   * The best of each story, one more than asked for, where there is one. An article that another of
   * its story comes before is passed over, even if that one is on an earlier page.
   */
  private List<Ranked> pageOfStories(Optional<Cursor> cursor, boolean full) throws IOException {
    Stories stories = new Stories(searcher);
    List<Ranked> page = new ArrayList<>();
    Optional<Cursor> from = cursor;
    while (page.size() <= request.size()) {
      List<Ranked> next = page(from, full, BATCH);
      Map<Long, Integer> best = best(next, stories, full);
      for (Ranked ranked : next) {
        if (page.size() <= request.size()
            && Objects.equals(best.get(stories.story(ranked.doc.doc)), ranked.doc.doc)) {
          page.add(ranked);
        }
      }
      if (next.size() < BATCH) {
        break;
      }
      from = Optional.of(cursor(next.getLast()));
    }
    return page;
  }

  /** The first hit of each of these hits' stories. */
  private Map<Long, Integer> best(List<Ranked> hits, Stories stories, boolean full)
      throws IOException {
    Set<Long> met = new HashSet<>();
    for (Ranked hit : hits) {
      met.add(stories.story(hit.doc.doc));
    }
    Map<Long, Integer> best = new HashMap<>();
    if (full) {
      putFirst(best, met, query.full(), stories);
    }
    if (query.hasPartial()) {
      putFirst(best, met, query.partial(), stories);
    }
    return best;
  }

  private void putFirst(Map<Long, Integer> best, Set<Long> met, Query wanted, Stories stories)
      throws IOException {
    Query ofThese =
        new BooleanQuery.Builder()
            .add(wanted, Occur.MUST)
            .add(Stories.in(met), Occur.FILTER)
            .build();
    for (ScoreDoc doc : top(ofThese, Optional.empty(), MOST_OF_STORIES)) {
      best.putIfAbsent(stories.story(doc.doc), doc.doc);
    }
  }

  /** So many hits from the cursor on, where there are as many. */
  private List<Ranked> page(Optional<Cursor> cursor, boolean full, int size) throws IOException {
    List<Ranked> page = new ArrayList<>();
    boolean inPartial = cursor.map(Cursor::partial).orElse(false);
    if (full && !inPartial) {
      for (ScoreDoc doc : top(query.full(), cursor, size)) {
        page.add(new Ranked(doc, false));
      }
    }
    int lacking = size - page.size();
    if (lacking > 0 && query.hasPartial()) {
      for (ScoreDoc doc : top(query.partial(), inPartial ? cursor : Optional.empty(), lacking)) {
        page.add(new Ranked(doc, true));
      }
    }
    return page;
  }

  private ScoreDoc[] top(Query wanted, Optional<Cursor> after, int count) throws IOException {
    Query narrowed = narrowed(wanted, request.filters(), Optional.empty(), false);
    TopDocs top =
        switch (request.sort()) {
          case RELEVANCE ->
              after.isEmpty()
                  ? searcher.search(narrowed, count)
                  : searcher.searchAfter(
                      new ScoreDoc(
                          after.get().doc(), Float.intBitsToFloat((int) after.get().key())),
                      narrowed,
                      count);
          case NEWEST -> byDate(narrowed, NEWEST, after, count);
          case OLDEST -> byDate(narrowed, OLDEST, after, count);
        };
    return top.scoreDocs;
  }

  private TopDocs byDate(Query narrowed, SortField date, Optional<Cursor> after, int count)
      throws IOException {
    Sort sort = new Sort(date, SortField.FIELD_DOC);
    return after.isEmpty()
        ? searcher.search(narrowed, count, sort)
        : searcher.searchAfter(
            new FieldDoc(
                after.get().doc(), Float.NaN, new Object[] {after.get().key(), after.get().doc()}),
            narrowed,
            count,
            sort);
  }

  /** Articles without a date come last either way. */
  private static SortField date(boolean newestFirst) {
    long last = newestFirst ? Long.MIN_VALUE : Long.MAX_VALUE;
    return new SortField(Schema.DATE, SortField.Type.LONG, newestFirst, last);
  }

  private static Cursor cursor(Ranked last) {
    long key =
        last.doc instanceof FieldDoc sorted
                && sorted.fields != null
                && sorted.fields[0] instanceof Long day
            ? day
            : Float.floatToIntBits(last.doc.score);
    return new Cursor(last.partial, key, last.doc.doc);
  }

  private Counts count(Query wanted, Filters filters, Set<Dimension> dimensions)
      throws IOException {
    return searcher.search(
        narrowed(wanted, filters, Optional.empty(), false), new FacetCounter(dimensions));
  }

  /** Dimensions whose own choice hides none of their values. */
  private Set<Dimension> uncovered() {
    Set<Dimension> dimensions = EnumSet.allOf(Dimension.class);
    dimensions.removeIf(dimension -> !request.filters().values(dimension).isEmpty());
    return dimensions;
  }

  /** Adds to the counts, for each dimension with a choice, what it would be without that choice. */
  private Facets facets(Counts counts, Query wanted) throws IOException {
    FacetAnswer answer = new FacetAnswer(counts);
    for (Dimension dimension : Dimension.values()) {
      if (!request.filters().values(dimension).isEmpty()) {
        Query others = narrowed(wanted, request.filters(), Optional.of(dimension), false);
        answer.replace(dimension, searcher.search(others, new FacetCounter(EnumSet.of(dimension))));
      }
    }
    if (request.filters().hasDates()) {
      Query others = narrowed(wanted, request.filters(), Optional.empty(), true);
      answer.replaceDates(
          searcher.search(others, new FacetCounter(EnumSet.noneOf(Dimension.class))));
    }
    return answer.facets(request);
  }

  private static Query narrowed(
      Query wanted, Filters filters, Optional<Dimension> without, boolean withoutDates) {
    BooleanQuery.Builder narrowed = new BooleanQuery.Builder().add(wanted, Occur.MUST);
    filters
        .values()
        .forEach((dimension, values) -> {
          if (without.isEmpty() || without.get() != dimension) {
            List<BytesRef> terms = values.stream().map(BytesRef::new).toList();
            narrowed.add(KeywordField.newSetQuery(Schema.field(dimension), terms), Occur.FILTER);
          }
        });
    if (filters.hasDates() && !withoutDates) {
      long from = filters.from().map(LocalDate::toEpochDay).orElse(Long.MIN_VALUE);
      long to = filters.to().map(LocalDate::toEpochDay).orElse(Long.MAX_VALUE);
      Query points = LongPoint.newRangeQuery(Schema.DATE, from, to);
      Query values = NumericDocValuesField.newSlowRangeQuery(Schema.DATE, from, to);
      narrowed.add(new IndexOrDocValuesQuery(points, values), Occur.FILTER);
    }
    return narrowed.build();
  }
}
