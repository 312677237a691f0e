package dragoman.engine.lucene;

import dragoman.analysis.QueryAnalysis;
import dragoman.engine.Copy;
import dragoman.engine.Relations;
import dragoman.engine.SearchRequest;
import dragoman.engine.StoryGroup;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MultiCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollector;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BytesRef;

/** A generation on this machine; its articles' numbers are Lucene's. */
record EmbeddedIndex(OpenIndex open, IndexSearcher searcher) implements SearchedIndex {

  /**
   * So many articles are scored in less time than it takes to find them again. Of more, most need
   * not be scored (block-max pruning), while all are counted.
   */
  private static final long FEW = 4000;

  private static final SortField NEWEST = date(true);
  private static final SortField OLDEST = date(false);

  @Override
  public String generation() {
    return open.generation();
  }

  @Override
  public int end() {
    return searcher.getIndexReader().maxDoc();
  }

  @Override
  public QueryAnalysis queries() {
    return open.queries();
  }

  @Override
  public Words words() {
    return open.words();
  }

  @Override
  public long count(Query query) throws IOException {
    return searcher.count(query);
  }

  @Override
  public FacetCounts facets(Query query) throws IOException {
    Query rewritten = searcher.rewrite(query);
    if (!isEverything(rewritten)) {
      return counted(rewritten);
    }
    Optional<FacetCounts> known = open.everything().get();
    FacetCounts everything = known.isPresent() ? known.get() : counted(rewritten);
    open.everything().set(Optional.of(everything));
    return everything;
  }

  @Override
  public Beginning begin(Query query, dragoman.engine.Sort order, int count) throws IOException {
    Query rewritten = searcher.rewrite(query);
    if (order == dragoman.engine.Sort.RELEVANCE && !isEverything(rewritten)) {
      Weight weight = searcher.createWeight(rewritten, ScoreMode.COMPLETE, 1);
      List<ScorerSupplier> scorers = new ArrayList<>();
      long cost = 0;
      for (LeafReaderContext leaf : searcher.getLeafContexts()) {
        ScorerSupplier scorer = weight.scorerSupplier(leaf);
        scorers.add(scorer);
        cost += scorer == null ? 0 : scorer.cost();
      }
      if (cost <= FEW) {
        return inOnePass(scorers, count);
      }
    }
    return SearchedIndex.super.begin(rewritten, order, count);
  }

  private Beginning inOnePass(List<ScorerSupplier> scorers, int count) throws IOException {
    FacetCounter counter = new FacetCounter(open.facets());
    FacetCounter.Segments counted = counter.newCollector();
    TopScoreDocCollector top =
        new TopScoreDocCollectorManager(count, null, Integer.MAX_VALUE).newCollector();
    Collector both = MultiCollector.wrap(counted, top);
    for (LeafReaderContext leaf : searcher.getLeafContexts()) {
      ScorerSupplier scorer = scorers.get(leaf.ord);
      if (scorer != null) {
        LeafCollector collector = both.getLeafCollector(leaf);
        scorer
            .bulkScorer()
            .score(collector, leaf.reader().getLiveDocs(), 0, DocIdSetIterator.NO_MORE_DOCS);
        collector.finish();
      }
    }
    return new Beginning(counter.reduce(List.of(counted)), List.of(top.topDocs().scoreDocs));
  }

  private FacetCounts counted(Query query) throws IOException {
    return searcher.search(query, new FacetCounter(open.facets()));
  }

  private static boolean isEverything(Query rewritten) {
    return switch (rewritten) {
      case MatchAllDocsQuery _ -> true;
      case ConstantScoreQuery constant -> isEverything(constant.getQuery());
      case BoostQuery boost -> isEverything(boost.getQuery());
      default -> false;
    };
  }

  @Override
  public Relations relations(Query query, SearchRequest request) throws IOException {
    return RelationsAnswer.of(searcher.search(query, new PairCounter(open.facets())), request);
  }

  @Override
  public ScoreDoc[] top(
      Query query, dragoman.engine.Sort order, Optional<ScoreDoc> after, int count)
      throws IOException {
    TopDocs top =
        switch (order) {
          case RELEVANCE ->
              after.isEmpty()
                  ? searcher.search(query, count)
                  : searcher.searchAfter(after.get(), query, count);
          case NEWEST -> byDate(query, NEWEST, after, count);
          case OLDEST -> byDate(query, OLDEST, after, count);
        };
    return top.scoreDocs;
  }

  private TopDocs byDate(Query query, SortField date, Optional<ScoreDoc> after, int count)
      throws IOException {
    Sort sort = new Sort(date, SortField.FIELD_DOC);
    return after.isPresent() && after.get() instanceof FieldDoc day
        ? searcher.searchAfter(
            new FieldDoc(day.doc, Float.NaN, new Object[] {day.fields[0], day.doc}),
            query,
            count,
            sort)
        : searcher.search(query, count, sort);
  }

  /** Articles without a date come last either way. */
  private static SortField date(boolean newestFirst) {
    long last = newestFirst ? Long.MIN_VALUE : Long.MAX_VALUE;
    return new SortField(Schema.DATE, SortField.Type.LONG, newestFirst, last);
  }

  @Override
  public ShownArticles show(Collection<Integer> articles) {
    return new ShownArticles(searcher, IntUnaryOperator.identity());
  }

  @Override
  public List<String> titles(List<Integer> articles) throws IOException {
    List<String> titles = new ArrayList<>();
    for (int article : articles) {
      titles.add(value(article, Schema.TITLE_TEXT).map(BytesRef::utf8ToString).orElse(""));
    }
    return titles;
  }

  @Override
  public Map<Integer, Long> stories(Collection<Integer> articles) throws IOException {
    Stories all = new Stories(searcher);
    Map<Integer, Long> stories = new HashMap<>();
    for (int article : articles) {
      stories.put(article, all.story(article));
    }
    return stories;
  }

  @Override
  public Query ofStories(Set<Long> stories) {
    return Stories.in(stories);
  }

  @Override
  public Map<Integer, StoryGroup> groups(Collection<Integer> articles) throws IOException {
    return new Stories(searcher).groups(articles);
  }

  @Override
  public List<Copy> copies(int article) throws IOException {
    return value(article, Schema.COPIES).map(Documents::copies).orElse(List.of());
  }

  private Optional<BytesRef> value(int article, String field) throws IOException {
    List<LeafReaderContext> leaves = searcher.getLeafContexts();
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(article, leaves));
    BinaryDocValues values = DocValues.getBinary(leaf.reader(), field);
    return values.advanceExact(article - leaf.docBase)
        ? Optional.of(values.binaryValue())
        : Optional.empty();
  }
}
