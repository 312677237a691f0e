package dragoman.engine.lucene;

import dragoman.engine.ArticleInSearch;
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
import dragoman.engine.StoryGroup;
import dragoman.engine.UnderstoodConcept;
import dragoman.engine.lucene.RankedHits.Ranked;
import dragoman.engine.lucene.SearchedIndex.Beginning;
import dragoman.lexicon.Concept;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
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

  private final SearchedIndex index;
  private final SearchRequest request;
  private final Stages stages;
  private final RankedHits ranked;

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
            new ArticleSpellings(index),
            this::filteredOut);
    this.ranked = new RankedHits(index, request, stages);
  }

  private boolean filteredOut(CompiledQuery query) {
    try {
      return !request.filters().equals(Filters.NONE) && index.count(query.full()) > 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Predicate<String> isContent(Words words) {
    return term -> words.withTerm(term) > CONTENT_SHARE * words.articles();
  }

  public SearchResult run() throws IOException {
    Optional<Cursor> cursor = ranked.start();
    Stage first = stages.full();
    Beginning found = begin(first, cursor);
    Iterator<Stage> others = stages.afterFull(() -> true);
    while (found.counts().total() == 0 && others.hasNext()) {
      Stage stage = others.next();
      Beginning more = begin(stage, cursor);
      if (more.counts().total() > 0) {
        first = stage;
        found = more;
      }
    }
    FacetCounts counts = found.counts();
    Facets counted = facets(counts, first.query());
    List<Ranked> page = ranked.next(cursor, first.match(), found.top(), request.size() + 1);
    boolean more = page.size() > request.size();
    List<Ranked> shown = more ? page.subList(0, request.size()) : page;
    List<Hit> hits = hits(shown);
    Optional<String> next =
        more && !shown.isEmpty()
            ? Optional.of(ranked.cursor(shown.getLast()).encode())
            : Optional.empty();
    return new SearchResult(
        request.expand() ? stages.concepts() : List.of(),
        stages.suggestion(this::total),
        counts.total(),
        hits,
        counted,
        next);
  }

  /**
   * Counts what a stage finds, where nothing is nearer; with its first hits, where the page begins
   * with them.
   */
  private Beginning begin(Stage stage, Optional<Cursor> cursor) throws IOException {
    Query narrowed = Narrowed.by(request.filters(), stage.wider());
    return cursor.isPresent() || request.byStory()
        ? new Beginning(counted(narrowed), List.of())
        : index.begin(narrowed, request.sort(), request.size() + 1);
  }

  /** How many articles have all that is wanted, as it is. */
  long total(CompiledQuery query) throws IOException {
    return index.count(Narrowed.by(request.filters(), query.full()));
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
            .add(Narrowed.by(request.filters(), all), Occur.MUST)
            .add(new TermInSetQuery(Schema.ID, terms), Occur.FILTER)
            .build();
    Stage stage = new Stage(Match.FULL, all, all, stages.exact());
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
    return new Beside(index, request, stages, ranked).of(doc);
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
    return index.relations(Narrowed.by(request.filters(), wanted), request);
  }

  /** See {@link RankedHits#next(Optional, int)}. */
  List<Ranked> next(Optional<Ranked> after, int size) throws IOException {
    return ranked.next(after, size);
  }

  List<Hit> hits(List<Ranked> shown) throws IOException {
    List<Integer> docs = shown.stream().map(each -> each.doc().doc).toList();
    Map<Integer, StoryGroup> groups = request.byStory() ? index.groups(docs) : Map.of();
    ShownArticles articles = index.show(docs);
    Map<Match, HitMaker> makers = new EnumMap<>(Match.class);
    Map<Integer, Hit> hits = new HashMap<>();
    List<Ranked> inOrder = new ArrayList<>(shown);
    inOrder.sort(Comparator.comparingInt(each -> articles.document(each.doc().doc)));
    for (Ranked each : inOrder) {
      int doc = each.doc().doc;
      HitMaker maker = makers.get(each.stage().match());
      if (maker == null) {
        maker = new HitMaker(articles.searcher(), each.stage());
        makers.put(each.stage().match(), maker);
      }
      Hit hit = maker.hit(articles.document(doc), each.doc().score);
      hits.put(doc, hit.in(Optional.ofNullable(groups.get(doc))));
    }
    return docs.stream().map(doc -> Objects.requireNonNull(hits.get(doc))).toList();
  }

  private FacetCounts count(Query wanted, Filters filters) throws IOException {
    return counted(Narrowed.by(filters, wanted));
  }

  private FacetCounts counted(Query narrowed) throws IOException {
    return index.facets(narrowed);
  }

  /** Adds to the counts, for each dimension with a choice, what it would be without that choice. */
  private Facets facets(FacetCounts counts, Query wanted) throws IOException {
    FacetAnswer answer = new FacetAnswer(counts);
    for (Dimension dimension : Dimension.values()) {
      if (!request.filters().values(dimension).isEmpty()) {
        Query others = Narrowed.by(request.filters().without(dimension), wanted);
        answer.replace(dimension, counted(others));
      }
    }
    if (request.filters().hasDates()) {
      Query others = Narrowed.by(request.filters().withoutDates(), wanted);
      answer.replaceDates(counted(others));
    }
    return answer.facets(request);
  }
}
