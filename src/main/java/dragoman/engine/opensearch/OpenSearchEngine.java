package dragoman.engine.opensearch;

import dragoman.analysis.TextAnalysis;
import dragoman.annotate.Annotator;
import dragoman.cache.Kept;
import dragoman.engine.ArticleDetail;
import dragoman.engine.ArticleInSearch;
import dragoman.engine.Deadline;
import dragoman.engine.ExpiredCursorException;
import dragoman.engine.Hit;
import dragoman.engine.IndexStatus;
import dragoman.engine.Relations;
import dragoman.engine.SearchEngine;
import dragoman.engine.SearchRequest;
import dragoman.engine.SearchResult;
import dragoman.engine.SearchedWord;
import dragoman.engine.UnavailableException;
import dragoman.engine.lucene.ArticleDetails;
import dragoman.engine.lucene.Cursor;
import dragoman.engine.lucene.EveryHit;
import dragoman.engine.lucene.IndexException;
import dragoman.engine.lucene.KeptIndexes;
import dragoman.engine.lucene.LabelSpellings;
import dragoman.engine.lucene.QueryAnalyses;
import dragoman.engine.lucene.Search;
import dragoman.engine.lucene.TitleCompletions;
import dragoman.lexicon.Concept;
import dragoman.lexicon.Lexicon;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** Answers from an index in a cluster. */
public final class OpenSearchEngine implements SearchEngine {

  /** Builds that somebody may still page through. */
  private static final int WAITING_FOR_EACH_PROCESSOR = 4;

  private static final int MOST_OPEN = 4;

  private static final long LOOK_NANOS = 500_000_000;

  private final Cluster cluster;
  private final Builds builds;
  private final Lexicon lexicon;
  private final Annotator annotator;
  private final ArticleDetails details;
  private final LabelSpellings labels;
  private final QueryAnalyses analyses;
  private final Map<String, Generation> open = Kept.most(MOST_OPEN);
  private Optional<Generation> current = Optional.empty();
  private long looked;

  private OpenSearchEngine(ClusterSettings settings, Lexicon lexicon) {
    this.cluster = new Cluster(settings);
    this.builds = new Builds(cluster);
    this.lexicon = lexicon;
    this.annotator = new Annotator(new TextAnalysis(lexicon), lexicon);
    this.details = new ArticleDetails(lexicon);
    this.labels = new LabelSpellings(lexicon);
    this.analyses = new QueryAnalyses(lexicon);
  }

  /**
   * Opens an index, and follows it to new builds.
   *
   * @throws IndexException where there is none, or it does not fit the program
   * @throws UnavailableException where the cluster does not answer
   */
  public static OpenSearchEngine open(ClusterSettings settings, Lexicon lexicon)
      throws IOException {
    OpenSearchEngine engine = new OpenSearchEngine(settings, lexicon);
    try {
      engine.current();
      return engine;
    } catch (RuntimeException e) {
      engine.close();
      throw e;
    }
  }

  /** Whether there is an index to open. */
  public static boolean exists(ClusterSettings settings) throws IOException {
    try (Cluster cluster = new Cluster(settings)) {
      return new Builds(cluster).current().isPresent();
    }
  }

  /** The build that answers; looked for anew where the last look is a while ago. */
  private synchronized Generation current() {
    if (current.isEmpty() || System.nanoTime() - looked > LOOK_NANOS) {
      String name =
          builds
              .current()
              .orElseThrow(() ->
                  new IndexException(
                      "there is no index " + cluster.settings() + ": make one with --reindex"));
      looked = System.nanoTime();
      if (current.isEmpty() || !current.get().name().equals(name)) {
        Generation generation = Generation.open(name, cluster, builds, lexicon, analyses);
        open.put(name, generation);
        current = Optional.of(generation);
      }
    }
    return current.get();
  }

  private Generation of(SearchRequest request) {
    if (request.cursor().isEmpty()) {
      return current();
    }
    String name = Cursor.of(request, request.cursor().get()).generation();
    if (current().name().equals(name)) {
      return current();
    }
    Generation kept = open.get(name);
    if (kept != null) {
      return kept;
    }
    if (!builds.exists(name)) {
      throw new ExpiredCursorException(KeptIndexes.LIFE);
    }
    Generation generation = Generation.open(name, cluster, builds, lexicon, analyses);
    open.put(name, generation);
    return generation;
  }

  /** Something that a search can tell. */
  private interface Told<T> {
    T by(Search search) throws IOException;
  }

  private <T> T withSearch(SearchRequest request, Told<T> told) {
    return inTime(() -> told.by(search(new ClusterIndex(of(request), annotator), request)));
  }

  private static <T> T inTime(Deadline.Work<T, IOException> work) {
    try {
      return Deadline.within(Deadline.OF_A_SEARCH, work);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Search search(ClusterIndex index, SearchRequest request) {
    return new Search(index, request, labels);
  }

  /** They mostly wait for the cluster. */
  @Override
  public int searchesAtOnce() {
    return WAITING_FOR_EACH_PROCESSOR * Runtime.getRuntime().availableProcessors();
  }

  @Override
  public SearchResult search(SearchRequest request) {
    return withSearch(request, Search::run);
  }

  @Override
  public Stream<Hit> hits(SearchRequest request) {
    Iterator<Hit> hits = withSearch(request, search -> new EveryHit(search, step -> inTime(step)));
    return StreamSupport.stream(
        Spliterators.spliteratorUnknownSize(hits, Spliterator.ORDERED), false);
  }

  @Override
  public List<Hit> among(SearchRequest request, Collection<String> ids) {
    return ids.isEmpty() ? List.of() : withSearch(request.fromStart(), search -> search.among(ids));
  }

  @Override
  public Relations relations(SearchRequest request) {
    return withSearch(request.fromStart(), Search::relations);
  }

  @Override
  public Optional<ArticleDetail> article(String id) {
    ClusterIndex index = new ClusterIndex(current(), annotator);
    return index
        .number(id)
        .map(number -> {
          try {
            return details.of(index, number);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  @Override
  public ArticleInSearch inSearch(String id, SearchRequest request) {
    ClusterIndex index = new ClusterIndex(current(), annotator);
    return index
        .number(id)
        .map(number -> inTime(() -> search(index, request).around(number)))
        .orElse(ArticleInSearch.NONE);
  }

  @Override
  public long count(SearchRequest request) {
    return withSearch(request, Search::total);
  }

  @Override
  public List<SearchedWord> searched(SearchRequest request) {
    return withSearch(request, Search::searched);
  }

  @Override
  public long naming(String concept) {
    return lexicon
        .concept(concept)
        .map(Concept::token)
        .map(token -> (long) new ClusterWords(current()).withTerm(token))
        .orElse(0L);
  }

  @Override
  public List<String> titles(String typed, int count) {
    return inTime(
        () -> new TitleCompletions(new ClusterIndex(current(), annotator)).of(typed, count));
  }

  @Override
  public IndexStatus status() {
    try {
      return Sizes.status(cluster, builds, current().name());
    } catch (ClusterException e) {
      throw Generation.failed(e);
    }
  }

  @Override
  public Optional<String> cluster() {
    String generation = current().name();
    String both = builds.articles(generation) + "," + builds.notes(generation);
    try {
      JsonNode health = cluster.send(Cluster.SEARCH, "GET", "/_cluster/health/" + both, Map.of());
      return Optional.of(health.path("status").asString());
    } catch (ClusterException e) {
      throw Generation.failed(e);
    }
  }

  @Override
  public void close() throws IOException {
    cluster.close();
  }
}
