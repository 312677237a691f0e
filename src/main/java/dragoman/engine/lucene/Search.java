package dragoman.engine.lucene;

import dragoman.engine.ArticleInSearch;
import dragoman.engine.ArticleInSearch.Neighbour;
import dragoman.engine.ArticleInSearch.Place;
import dragoman.engine.BadCursorException;
import dragoman.engine.Deadline;
import dragoman.engine.Dimension;
import dragoman.engine.Facets;
import dragoman.engine.Filters;
import dragoman.engine.Hit;
import dragoman.engine.Match;
import dragoman.engine.Relations;
import dragoman.engine.SearchRequest;
import dragoman.engine.SearchResult;
import dragoman.engine.SearchedWord;
import dragoman.engine.Sort;
import dragoman.engine.StoredArticle;
import dragoman.engine.StoryGroup;
import dragoman.engine.UnderstoodConcept;
import dragoman.lexicon.Concept;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexOrDocValuesQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;

/**
 * One request on one generation: articles that have all that is wanted, then stage by stage those
 * that match less well, with the counts of the first stage that has any.
 */
public final class Search {

  /** A term that one in two hundred articles uses is a content word of some language. */
  private static final double CONTENT_SHARE = 0.005;

  /** Nobody reads more of what was not found. */
  private static final int MOST_SEARCHED = 6;

  /** Hits that are looked at at once for the best of their stories. */
  private static final int BATCH = 50;

  /** More than the articles of so many stories. */
  private static final int MOST_OF_STORIES = 2000;

  /** Whoever reads article by article gives up before: further hits have no neighbours. */
  private static final int MOST_BESIDE = 1000;

  /** The same where each is the best of its story, which costs more to find. */
  private static final int MOST_STORIES_BESIDE = 200;

  private final SearchedIndex index;
  private final SearchRequest request;
  private final Stages stages;

  /**
   * Begins.
   *
   * @param labels how the lexicon writes
   */
  public Search(SearchedIndex index, SearchRequest request, LabelSpellings labels) {
    this.index = index;
    this.request = request;
    Predicate<Concept> expanded =
        concept -> request.expand() && !request.literal().contains(concept.id());
    Words words = index.words();
    this.stages =
        new Stages(
            request.query(),
            new Reading(index.queries(), isContent(words), expanded, words),
            labels,
            new ArticleSpellings(index));
  }

  private static Predicate<String> isContent(Words words) {
    return term -> words.withTerm(term) > CONTENT_SHARE * words.articles();
  }

  /** A hit's place in the order. */
  public record Ranked(ScoreDoc doc, Stage stage) {}

  /** Where the request goes on. */
  private Optional<Cursor> cursor() {
    Optional<Cursor> cursor = request.cursor().map(text -> Cursor.of(request, text));
    if (cursor.isPresent() && cursor.get().doc() >= index.end()) {
      throw BadCursorException.unknown(request.cursor().orElse(""));
    }
    return cursor;
  }

  public SearchResult run() throws IOException {
    Optional<Cursor> cursor = cursor();
    Stage first = stages.full();
    FacetCounts counts = count(first.query(), request.filters());
    Iterator<Stage> others = stages.afterFull(() -> true);
    while (counts.total() == 0 && others.hasNext()) {
      Stage stage = others.next();
      FacetCounts more = count(stage.query(), request.filters());
      if (more.total() > 0) {
        first = stage;
        counts = more;
      }
    }
    Facets counted = facets(counts, first.query());
    List<Ranked> page = next(cursor, first.match(), request.size() + 1);
    boolean more = page.size() > request.size();
    List<Ranked> shown = more ? page.subList(0, request.size()) : page;
    List<Hit> hits = hits(shown);
    Optional<String> next =
        more && !shown.isEmpty() ? Optional.of(cursor(shown.getLast()).encode()) : Optional.empty();
    return new SearchResult(
        request.expand() ? stages.concepts() : List.of(),
        stages.suggestion(this::total),
        counts.total(),
        hits,
        counted,
        next);
  }

  /** How many articles have all that is wanted, as it is. */
  long total(CompiledQuery query) throws IOException {
    return index.count(narrowed(query.full(), request.filters(), Optional.empty(), false));
  }

  /** How many articles have all that is wanted, as it is. */
  public long total() throws IOException {
    return total(stages.exact());
  }

  /** Those of some articles that have all that is wanted, as it is; the newest first. */
  public List<Hit> among(Collection<String> ids) throws IOException {
    Query all = stages.exact().all();
    List<BytesRef> terms = ids.stream().map(BytesRef::new).toList();
    Query ofThese =
        new BooleanQuery.Builder()
            .add(narrowed(all, request.filters(), Optional.empty(), false), Occur.MUST)
            .add(new TermInSetQuery(Schema.ID, terms), Occur.FILTER)
            .build();
    Stage stage = new Stage(Match.FULL, all, stages.exact());
    ScoreDoc[] found = index.top(ofThese, Sort.NEWEST, Optional.empty(), ids.size());
    ShownArticles shown = index.show(Arrays.stream(found).map(doc -> doc.doc).toList());
    HitMaker maker = new HitMaker(shown.searcher(), stage);
    List<Hit> hits = new ArrayList<>();
    for (ScoreDoc doc : found) {
      hits.add(maker.hit(shown.document(doc.doc), doc.score));
    }
    return hits;
  }

  /** Where each word was found, in whatever language. */
  public List<SearchedWord> searched() throws IOException {
    List<SearchedWord> words = new ArrayList<>();
    Filters filters = request.filters().without(Dimension.LANGUAGE);
    for (Part part : stages.exact().parts()) {
      if (!part.optional() && words.size() < MOST_SEARCHED) {
        List<String> concepts =
            stages.concepts().stream()
                .filter(c -> c.expanded() && c.text().equals(part.text()))
                .map(UnderstoodConcept::id)
                .toList();
        Map<String, Long> found = count(part.query(), filters).all(Dimension.LANGUAGE);
        words.add(new SearchedWord(part.text(), concepts, found));
      }
    }
    return words;
  }

  /** Where an article has what is wanted, and the hits beside it. */
  public ArticleInSearch around(int doc) throws IOException {
    List<Ranked> hits =
        request.byStory()
            ? pageOfStories(Optional.empty(), Match.FULL, MOST_STORIES_BESIDE)
            : until(doc);
    int at = place(hits, doc);
    boolean found = at >= 0;
    Stage stage = found ? hits.get(at).stage : stages.full();
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
      for (ScoreDoc hit : top(stage.get().query(), Optional.empty(), MOST_BESIDE - hits.size())) {
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
      if (hits.get(i).doc.doc == doc) {
        return i;
      }
    }
    return -1;
  }

  private Optional<Neighbour> neighbour(List<Ranked> hits, int at) throws IOException {
    if (at < 0 || at >= hits.size()) {
      return Optional.empty();
    }
    int doc = hits.get(at).doc.doc;
    StoredArticle article = index.show(List.of(doc)).stored(doc);
    return Optional.of(new Neighbour(article.id(), article.title(), article.language()));
  }

  /** The pairs of the articles that {@code total} counts. */
  public Relations relations() throws IOException {
    Relations relations = relations(stages.full().query());
    Iterator<Stage> others = stages.afterFull(() -> true);
    while (relations.total() == 0 && others.hasNext()) {
      relations = relations(others.next().query());
    }
    return relations;
  }

  private Relations relations(Query wanted) throws IOException {
    return index.relations(narrowed(wanted, request.filters(), Optional.empty(), false), request);
  }

  /**
   * The next hits in the order, without any counting.
   *
   * @param after the last one before; none for the first after the request's cursor
   */
  List<Ranked> next(Optional<Ranked> after, int size) throws IOException {
    Optional<Cursor> from = after.isPresent() ? after.map(this::cursor) : cursor();
    List<Ranked> next = next(from, Match.FULL, size);
    boolean nothing = next.isEmpty() && from.isEmpty();
    return nothing ? next(from, Match.SOUND, size) : next;
  }

  private List<Ranked> next(Optional<Cursor> from, Match first, int size) throws IOException {
    return request.byStory() ? pageOfStories(from, first, size) : page(from, first, size);
  }

  List<Hit> hits(List<Ranked> shown) throws IOException {
    List<Integer> docs = shown.stream().map(ranked -> ranked.doc.doc).toList();
    Map<Integer, StoryGroup> groups = request.byStory() ? index.groups(docs) : Map.of();
    ShownArticles articles = index.show(docs);
    Map<Match, HitMaker> makers = new EnumMap<>(Match.class);
    List<Hit> hits = new ArrayList<>(shown.size());
    for (Ranked ranked : shown) {
      int doc = ranked.doc.doc;
      HitMaker maker = makers.get(ranked.stage.match());
      if (maker == null) {
        maker = new HitMaker(articles.searcher(), ranked.stage);
        makers.put(ranked.stage.match(), maker);
      }
      Hit hit = maker.hit(articles.document(doc), ranked.doc.score);
      hits.add(hit.in(Optional.ofNullable(groups.get(doc))));
    }
    return hits;
  }

  /**
   * The best of so many stories, where there are as many. An article that another of its story
   * comes before is passed over, even if that one is on an earlier page.
   */
  private List<Ranked> pageOfStories(Optional<Cursor> cursor, Match first, int size)
      throws IOException {
    List<Ranked> page = new ArrayList<>();
    Optional<Cursor> from = cursor;
    while (page.size() < size) {
      List<Ranked> next = page(from, first, BATCH);
      Map<Integer, Long> stories = index.stories(next.stream().map(hit -> hit.doc.doc).toList());
      Map<Long, Integer> best = best(next, stories);
      for (Ranked ranked : next) {
        if (page.size() < size
            && Objects.equals(best.get(stories.get(ranked.doc.doc)), ranked.doc.doc)) {
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
  private Map<Long, Integer> best(List<Ranked> hits, Map<Integer, Long> stories)
      throws IOException {
    Set<Long> met = new HashSet<>(stories.values());
    Match last = hits.isEmpty() ? Match.FULL : hits.getLast().stage.match();
    Map<Long, Integer> best = new HashMap<>();
    putFirst(best, met, stages.full().query());
    boolean bySound = last == Match.SOUND;
    Iterator<Stage> others = stages.afterFull(() -> bySound);
    while (last != Match.FULL && others.hasNext()) {
      Stage stage = others.next();
      if (stage.match().compareTo(last) > 0) {
        break;
      }
      putFirst(best, met, stage.query());
    }
    return best;
  }

  private void putFirst(Map<Long, Integer> best, Set<Long> met, Query wanted) throws IOException {
    if (met.isEmpty()) {
      return;
    }
    Query ofThese =
        new BooleanQuery.Builder()
            .add(wanted, Occur.MUST)
            .add(index.ofStories(met), Occur.FILTER)
            .build();
    List<Integer> first =
        Arrays.stream(top(ofThese, Optional.empty(), MOST_OF_STORIES)).map(hit -> hit.doc).toList();
    Map<Integer, Long> stories = index.stories(first);
    for (int doc : first) {
      Long story = stories.get(doc);
      if (story != null) {
        best.putIfAbsent(story, doc);
      }
    }
  }

  /**
   * So many hits from the cursor on, where there are as many: stage by stage, until the page is
   * filled.
   *
   * @param first the first stage that has any
   */
  private List<Ranked> page(Optional<Cursor> cursor, Match first, int size) throws IOException {
    List<Ranked> page = new ArrayList<>();
    Match from = cursor.map(Cursor::match).orElse(first);
    Iterator<Stage> others = stages.afterFull(() -> from == Match.SOUND);
    Optional<Stage> stage = Optional.of(stages.full());
    while (stage.isPresent() && page.size() < size) {
      Match match = stage.get().match();
      if (match.compareTo(from) >= 0) {
        int lacking = size - page.size();
        Optional<Cursor> after = match == from ? cursor : Optional.empty();
        for (ScoreDoc doc : top(stage.get().query(), after, lacking)) {
          page.add(new Ranked(doc, stage.get()));
        }
      }
      boolean goOn = page.size() < size && others.hasNext();
      stage = goOn ? Optional.of(others.next()) : Optional.empty();
    }
    return page;
  }

  private ScoreDoc[] top(Query wanted, Optional<Cursor> after, int count) throws IOException {
    Query narrowed = narrowed(wanted, request.filters(), Optional.empty(), false);
    return index.top(narrowed, request.sort(), after.map(this::place), count);
  }

  private ScoreDoc place(Cursor cursor) {
    return request.sort() == Sort.RELEVANCE
        ? new ScoreDoc(cursor.doc(), Float.intBitsToFloat((int) cursor.key()))
        : new FieldDoc(cursor.doc(), Float.NaN, new Object[] {cursor.key(), cursor.doc()});
  }

  private Cursor cursor(Ranked last) {
    long key =
        last.doc instanceof FieldDoc sorted
                && sorted.fields != null
                && sorted.fields[0] instanceof Long day
            ? day
            : Float.floatToIntBits(last.doc.score);
    return new Cursor(
        index.generation(), Cursor.search(request), last.stage.match(), key, last.doc.doc);
  }

  private FacetCounts count(Query wanted, Filters filters) throws IOException {
    return counted(narrowed(wanted, filters, Optional.empty(), false));
  }

  private FacetCounts counted(Query narrowed) throws IOException {
    return index.facets(narrowed);
  }

  /** Adds to the counts, for each dimension with a choice, what it would be without that choice. */
  private Facets facets(FacetCounts counts, Query wanted) throws IOException {
    FacetAnswer answer = new FacetAnswer(counts);
    for (Dimension dimension : Dimension.values()) {
      if (!request.filters().values(dimension).isEmpty()) {
        Query others = narrowed(wanted, request.filters(), Optional.of(dimension), false);
        answer.replace(dimension, counted(others));
      }
    }
    if (request.filters().hasDates()) {
      Query others = narrowed(wanted, request.filters(), Optional.empty(), true);
      answer.replaceDates(counted(others));
    }
    return answer.facets(request);
  }

  private static Query narrowed(
      Query wanted, Filters filters, Optional<Dimension> without, boolean withoutDates) {
    Deadline.check(); // each of a request's searches begins here
    BooleanQuery.Builder narrowed = new BooleanQuery.Builder().add(wanted, Occur.MUST);
    filters
        .values()
        .forEach((dimension, values) -> {
          if (without.isEmpty() || without.get() != dimension) {
            List<BytesRef> terms = values.stream().map(BytesRef::new).toList();
            narrowed.add(new TermInSetQuery(Schema.field(dimension), terms), Occur.FILTER);
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
