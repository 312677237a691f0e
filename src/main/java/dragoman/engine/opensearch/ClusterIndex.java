package dragoman.engine.opensearch;

import dragoman.analysis.QueryAnalysis;
import dragoman.annotate.Annotator;
import dragoman.engine.Copy;
import dragoman.engine.Dimension;
import dragoman.engine.Facets.Count;
import dragoman.engine.Interval;
import dragoman.engine.Relations;
import dragoman.engine.Relations.Relation;
import dragoman.engine.SearchRequest;
import dragoman.engine.Sort;
import dragoman.engine.StoredArticle;
import dragoman.engine.StoryGroup;
import dragoman.engine.lucene.FacetCounts;
import dragoman.engine.lucene.Schema;
import dragoman.engine.lucene.SearchedIndex;
import dragoman.engine.lucene.ShownArticles;
import dragoman.engine.lucene.Words;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import tools.jackson.databind.JsonNode;

/** A generation in a cluster, as one request searches it. Not for threads. */
final class ClusterIndex implements SearchedIndex {

  /** More values of one dimension than an answer lists. */
  private static final int MOST_VALUES = 1000;

  /** Looked at by each shard, so that sums over shards are right. */
  private static final int VALUES_OF_A_SHARD = 5000;

  /** Pairs that are told of; with their bars below what a cluster counts at once. */
  private static final int MOST_PAIRS = 500;

  /** A page is fetched with its hits; of more, only those that are shown. */
  private static final int MOST_FETCHED = 101;

  private final Generation generation;
  private final Annotator annotator;
  private final Notes notes;
  private final Words words;
  private final Map<Integer, StoredArticle> fetched = new HashMap<>();

  /** Articles that are alone in their story, by what stands for that story's number. */
  private final Map<Long, Integer> alone = new HashMap<>();

  ClusterIndex(Generation generation, Annotator annotator) {
    this.generation = generation;
    this.annotator = annotator;
    this.notes = new Notes(generation);
    this.words = new ClusterWords(generation);
  }

  @Override
  public String generation() {
    return generation.name();
  }

  @Override
  public int end() {
    return Integer.MAX_VALUE;
  }

  @Override
  public QueryAnalysis queries() {
    return generation.queries();
  }

  @Override
  public Words words() {
    return words;
  }

  @Override
  public long count(Query query) {
    return Generation.total(
        generation.search(
            Map.of("size", 0, "track_total_hits", true, "query", QueryBody.of(query))));
  }

  @Override
  public FacetCounts facets(Query query) {
    Map<String, Object> counted = new LinkedHashMap<>();
    for (Dimension dimension : Dimension.values()) {
      counted.put(dimension.id(), values(dimension, MOST_VALUES));
    }
    counted.put(IndexBody.DAY, bars(Interval.DAY));
    JsonNode answer = counting(query, counted);
    Map<Dimension, Map<String, Long>> values = new EnumMap<>(Dimension.class);
    for (Dimension dimension : Dimension.values()) {
      Map<String, Long> counts = new HashMap<>();
      for (JsonNode bucket : buckets(answer.path("aggregations"), dimension.id())) {
        counts.put(bucket.path("key").asString(), bucket.path("doc_count").asLong());
      }
      values.put(dimension, counts);
    }
    Map<LocalDate, Long> days = new TreeMap<>();
    for (JsonNode bucket : buckets(answer.path("aggregations"), IndexBody.DAY)) {
      LocalDate day = LocalDate.parse(bucket.path("key_as_string").asString());
      days.put(day, bucket.path("doc_count").asLong());
    }
    return FacetCounts.of(Generation.total(answer), days, values);
  }

  private JsonNode counting(Query query, Map<String, Object> counted) {
    return generation.search(
        Map.of("size", 0, "track_total_hits", true, "query", QueryBody.of(query), "aggs", counted));
  }

  private static JsonNode buckets(JsonNode aggregations, String name) {
    return aggregations.path(name).path("buckets");
  }

  private static Map<String, Object> values(Dimension dimension, int most) {
    return Map.of(
        "terms",
        Map.of("field", Schema.field(dimension), "size", most, "shard_size", VALUES_OF_A_SHARD));
  }

  private static Map<String, Object> bars(Interval interval) {
    return Map.of(
        "date_histogram",
        Map.of("field", IndexBody.DAY, "calendar_interval", interval.id(), "min_doc_count", 1));
  }

  @Override
  public Relations relations(Query query, SearchRequest request) {
    Interval interval = request.interval().orElseGet(() -> fitting(query, request));
    Map<String, Object> pairs = new HashMap<>(values(Dimension.PAIR, MOST_PAIRS));
    pairs.put("aggs", Map.of(IndexBody.DAY, bars(interval)));
    JsonNode answer = counting(query, Map.of(Dimension.PAIR.id(), pairs));
    List<Relation> relations = new ArrayList<>();
    for (JsonNode pair : buckets(answer.path("aggregations"), Dimension.PAIR.id())) {
      List<Count> bars = new ArrayList<>();
      long dated = 0;
      for (JsonNode bar : buckets(pair, IndexBody.DAY)) {
        LocalDate day = LocalDate.parse(bar.path("key_as_string").asString());
        long count = bar.path("doc_count").asLong();
        bars.add(new Count(interval.bar(day), count));
        dated += count;
      }
      long count = pair.path("doc_count").asLong();
      relations.add(new Relation(pair.path("key").asString(), count, count - dated, bars));
    }
    return new Relations(Generation.total(answer), interval, relations);
  }

  /** Fits the range asked for; where it is open, the days of articles with a pair close it. */
  private Interval fitting(Query query, SearchRequest request) {
    Map<String, Object> withPair = Map.of("exists", Map.of("field", Schema.field(Dimension.PAIR)));
    JsonNode answer =
        counting(
                query,
                Map.of(
                    "paired",
                    Map.of(
                        "filter",
                        withPair,
                        "aggs",
                        Map.of(
                            "first", Map.of("min", Map.of("field", Schema.DATE)),
                            "last", Map.of("max", Map.of("field", Schema.DATE))))))
            .path("aggregations")
            .path("paired");
    JsonNode first = answer.path("first").path("value");
    JsonNode last = answer.path("last").path("value");
    if (!first.isNumber() || !last.isNumber()) {
      return Interval.MONTH;
    }
    return Interval.fitting(
        request.filters().from().orElseGet(() -> LocalDate.ofEpochDay((long) first.asDouble())),
        request.filters().to().orElseGet(() -> LocalDate.ofEpochDay((long) last.asDouble())));
  }

  @Override
  public ScoreDoc[] top(Query query, Sort order, Optional<ScoreDoc> after, int count) {
    if (count == 0) {
      return new ScoreDoc[0];
    }
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("size", count);
    body.put("track_total_hits", false);
    body.put("query", QueryBody.of(query));
    body.put("sort", sort(order));
    body.put("_source", count <= MOST_FETCHED ? List.of(IndexBody.ARTICLE) : false);
    after.ifPresent(last -> body.put("search_after", List.of(key(order, last), last.doc)));
    List<ScoreDoc> hits = new ArrayList<>();
    for (JsonNode hit : generation.search(body).path("hits").path("hits")) {
      JsonNode keys = hit.path("sort");
      int number = keys.path(1).asInt();
      JsonNode article = hit.path("_source").path(IndexBody.ARTICLE);
      if (article.isObject()) {
        fetched.put(number, article(article));
      }
      hits.add(
          order == Sort.RELEVANCE
              ? new ScoreDoc(number, keys.path(0).floatValue())
              : new FieldDoc(number, Float.NaN, new Object[] {keys.path(0).asLong(), number}));
    }
    return hits.toArray(ScoreDoc[]::new);
  }

  private static Object key(Sort order, ScoreDoc last) {
    return order != Sort.RELEVANCE && last instanceof FieldDoc day ? day.fields[0] : last.score;
  }

  /** Articles without a date come last either way. */
  private static List<Object> sort(Sort order) {
    Object first =
        switch (order) {
          case RELEVANCE -> Map.of("_score", "desc");
          case NEWEST -> Map.of(Schema.DATE, Map.of("order", "desc", "missing", "_last"));
          case OLDEST -> Map.of(Schema.DATE, Map.of("order", "asc", "missing", "_last"));
        };
    return List.of(first, Map.of(IndexBody.NUMBER, "asc"));
  }

  private static StoredArticle article(JsonNode json) {
    return Cluster.JSON.treeToValue(json, StoredArticle.class);
  }

  private Map<Integer, StoredArticle> fetch(Collection<Integer> numbers) {
    List<Integer> lacking =
        numbers.stream().filter(n -> !fetched.containsKey(n)).distinct().toList();
    if (!lacking.isEmpty()) {
      JsonNode answer =
          generation.search(
              Map.of(
                  "size",
                  lacking.size(),
                  "query",
                  numbered(lacking),
                  "_source",
                  List.of(IndexBody.NUMBER, IndexBody.ARTICLE)));
      for (JsonNode hit : answer.path("hits").path("hits")) {
        JsonNode source = hit.path("_source");
        fetched.put(source.path(IndexBody.NUMBER).asInt(), article(source.path(IndexBody.ARTICLE)));
      }
    }
    Map<Integer, StoredArticle> articles = new LinkedHashMap<>();
    for (int number : numbers) {
      StoredArticle article = fetched.get(number);
      if (article == null) {
        throw new IllegalStateException("article " + number + " is not in " + generation.name());
      }
      articles.put(number, article);
    }
    return articles;
  }

  private static Map<String, Object> numbered(List<Integer> numbers) {
    return Map.of(
        "constant_score", Map.of("filter", Map.of("terms", Map.of(IndexBody.NUMBER, numbers))));
  }

  @Override
  public ShownArticles show(Collection<Integer> articles) throws IOException {
    return ShownArticles.inMemory(fetch(articles), annotator::analyse);
  }

  @Override
  public List<String> titles(List<Integer> articles) {
    Map<Integer, StoredArticle> all = fetch(articles);
    return articles.stream().map(all::get).map(StoredArticle::title).toList();
  }

  @Override
  public Map<Integer, Long> stories(Collection<Integer> articles) {
    Map<Integer, Long> stories = notes.stories(articles);
    for (int article : articles) {
      if (!stories.containsKey(article)) {
        stories.put(article, -1L - article);
        alone.put(-1L - article, article);
      }
    }
    return stories;
  }

  @Override
  public Query ofStories(Set<Long> stories) {
    List<Integer> numbers = new ArrayList<>();
    List<Long> told = new ArrayList<>();
    for (long story : stories) {
      Integer article = alone.get(story);
      if (article == null) {
        told.add(story);
      } else {
        numbers.add(article);
      }
    }
    notes.members(told, Notes.MOST_OF_STORIES).forEach(member -> numbers.add(member.number()));
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    any.add(new NumbersQuery(IndexBody.NUMBER, numbers), Occur.FILTER);
    return any.build();
  }

  @Override
  public Map<Integer, StoryGroup> groups(Collection<Integer> articles) {
    return notes.groups(articles);
  }

  @Override
  public List<Copy> copies(int article) {
    return fetch(List.of(article)).values().stream()
        .flatMap(stored -> notes.copies(stored.id()).stream())
        .toList();
  }

  /** The number of an article, by its own id or that of one of its copies. */
  Optional<Integer> number(String id) {
    Optional<Integer> own = number(Map.of("term", Map.of(Schema.ID, id)));
    return own.isPresent()
        ? own
        : notes
            .original(id)
            .flatMap(document -> number(Map.of("ids", Map.of("values", List.of(document)))));
  }

  private Optional<Integer> number(Map<String, Object> query) {
    JsonNode answer =
        generation.search(Map.of("size", 1, "query", query, "_source", List.of(IndexBody.NUMBER)));
    JsonNode hit = answer.path("hits").path("hits").path(0);
    return hit.isMissingNode()
        ? Optional.empty()
        : Optional.of(hit.path("_source").path(IndexBody.NUMBER).asInt());
  }
}
