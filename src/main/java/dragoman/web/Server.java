package dragoman.web;

import dragoman.engine.ArticleDetail;
import dragoman.engine.ArticleInSearch;
import dragoman.engine.Dimension;
import dragoman.engine.IndexStatus;
import dragoman.engine.Relations;
import dragoman.engine.SearchEngine;
import dragoman.engine.SearchRequest;
import dragoman.engine.SearchTimeoutException;
import dragoman.lexicon.Lexicon;
import dragoman.web.SearchParameters.Asked;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.util.JavalinLogger;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.Optional;
import org.eclipse.jetty.ee10.servlet.ServletHandler;
import org.eclipse.jetty.http.UriCompliance;

/** The addresses, and who answers at each. */
public final class Server {

  /** Room for a long question in a script that takes nine bytes a letter. */
  static final int MAX_REQUEST_HEAD = 64 * 1024;

  private final SearchEngine engine;
  private final Lexicon lexicon;
  private final String lucene;
  private final SearchService searches;
  private final Suggestions suggestions;
  private final Pages pages;
  private final Metrics metrics;
  private final Admission admission = new Admission();
  private final Javalin javalin;
  private final String host;

  private Server(SearchEngine engine, Lexicon lexicon, String host, int port, String lucene) {
    this.engine = engine;
    this.lexicon = lexicon;
    this.host = host;
    this.lucene = lucene;
    this.searches = new SearchService(engine, lexicon);
    this.suggestions = new Suggestions(engine, lexicon, searches.past());
    this.pages = new Pages(lexicon);
    this.metrics = new Metrics(engine);
    this.javalin = Javalin.create(this::configure);
    startQuietly(javalin, host, port);
  }

  /** Why it cannot start is told by who catches it. */
  private static void startQuietly(Javalin javalin, String host, int port) {
    JavalinLogger.enabled = false;
    try {
      javalin.start(host, port);
    } finally {
      JavalinLogger.enabled = true;
    }
  }

  /**
   * Starts serving.
   *
   * @param port 0 for a free one
   * @param lucene the search library's version, for {@code /health}
   */
  public static Server start(
      SearchEngine engine, Lexicon lexicon, String host, int port, String lucene) {
    return new Server(engine, lexicon, host, port, lucene);
  }

  /** Where it can be reached. */
  public String address() {
    String name = host.contains(":") ? "[" + host + "]" : host;
    return "http://" + name + ":" + javalin.port() + "/";
  }

  /** Ends serving. */
  public void stop() {
    javalin.stop();
  }

  private void configure(JavalinConfig config) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.http.prefer405over404 = true;
    // An article's id may hold anything: a slash, as it is or as %2F, a percent sign, a backslash.
    EnumSet<UriCompliance.Violation> allowed =
        EnumSet.of(
            UriCompliance.Violation.AMBIGUOUS_PATH_SEPARATOR,
            UriCompliance.Violation.AMBIGUOUS_PATH_ENCODING,
            UriCompliance.Violation.SUSPICIOUS_PATH_CHARACTERS);
    config.jetty.modifyHttpConfiguration(http -> {
      http.setUriCompliance(UriCompliance.from(allowed));
      http.setSendServerVersion(false);
      http.setRequestHeaderSize(MAX_REQUEST_HEAD);
    });
    config.jetty.modifyServer(server -> server.setErrorHandler(new ContainerErrors()));
    config.jetty.modifyServletContextHandler(context -> {
      ServletHandler servlets = context.getServletHandler();
      servlets.setDecodeAmbiguousURIs(true);
      context.setErrorHandler(new ContainerErrors());
    });
    routes(config.routes);
    new Problems(pages).register(config.routes);
  }

  private void routes(RoutesConfig routes) {
    routes.before(SecurityHeaders::set);
    get(routes, "/", this::page);
    get(routes, "/search", this::search);
    get(routes, "/pairs", this::pairs);
    get(routes, "/articles/<id>", this::article);
    get(routes, "/suggest", this::suggest);
    get(routes, "/topics", ctx -> labelled(ctx, Vocabulary.topics(lexicon, labels(ctx))));
    get(routes, "/actors", ctx -> labelled(ctx, Vocabulary.actors(lexicon, labels(ctx))));
    get(routes, "/health", this::health);
    get(routes, "/metrics", ctx -> ctx.contentType(Metrics.TYPE).result(metrics.scrape()));
    get(routes, "/openapi.json", ctx -> resource(ctx, "openapi.json", Json.TYPE));
    get(routes, "/opensearch.xml", this::openSearch);
    get(routes, "/static/{version}/{file}", StaticFiles::serve);
  }

  /** HEAD tells what GET would, status and headers (RFC 9110, 9.3.2). */
  private static void get(RoutesConfig routes, String path, Handler handler) {
    routes.get(path, handler);
    routes.head(path, handler);
  }

  private static void labelled(Context ctx, Object answer) {
    ctx.header("Vary", "Accept-Language");
    json(ctx, answer);
  }

  private void page(Context ctx) {
    Asked asked = SearchParameters.read(ctx, lexicon);
    Labels labels = labels(ctx);
    ctx.header("Vary", "Accept-Language");
    SearchAnswer answer = answer(ctx, asked, labels);
    // As with a facet, the choice of a pair does not hide the others.
    SearchRequest request = asked.request();
    Relations relations =
        relations(request.counting(request.query(), request.filters().without(Dimension.PAIR)));
    Pages.send(ctx, pages.search(ctx, asked, answer, relations, searches::finds, labels));
  }

  private void search(Context ctx) {
    Asked asked = SearchParameters.read(ctx, lexicon);
    SearchAnswer answer = answer(ctx, asked, labels(ctx));
    ctx.header("Vary", "Accept-Language");
    switch (asked.format()) {
      case JSON -> json(ctx, answer);
      case CSV -> ctx.contentType("text/csv; charset=utf-8").result(Exports.csv(answer));
      case NDJSON ->
          ctx.contentType("application/x-ndjson; charset=utf-8").result(Exports.ndjson(answer));
      case ATOM ->
          ctx.contentType("application/atom+xml; charset=utf-8")
              .result(Exports.atom(answer, root(ctx) + pathAndQuery(ctx), root(ctx)));
    }
  }

  private void pairs(Context ctx) {
    Asked asked = SearchParameters.read(ctx, lexicon);
    Relations relations = metrics.search(() -> relations(asked.request()));
    labelled(ctx, RelationsAnswer.of(relations, SearchParameters.pairs(ctx, asked), labels(ctx)));
  }

  private Relations relations(SearchRequest request) {
    return admission.run(() -> engine.relations(request));
  }

  private SearchAnswer answer(Context ctx, Asked asked, Labels labels) {
    return metrics.search(() ->
        admission.run(() ->
            searches.answer(
                asked, PageState.of(ctx), labels, cursor -> Addresses.next(ctx, cursor))));
  }

  private void article(Context ctx) {
    String id = ctx.pathParam("id");
    ArticleDetail detail =
        engine
            .article(id)
            .orElseThrow(() ->
                ProblemException.notFound(
                    "no article has the id \"" + id + "\": /search lists ids"));
    Labels labels = labels(ctx);
    ctx.header("Vary", "Accept, Accept-Language");
    if (prefersHtml(ctx)) {
      Pages.send(ctx, pages.article(ctx, detail, inSearch(ctx, id), labels));
    } else {
      json(ctx, ArticleAnswer.of(detail, labels));
    }
  }

  /** What the search that led here says of an article; the article is there without it too. */
  private ArticleInSearch inSearch(Context ctx, String id) {
    try {
      Asked asked = SearchParameters.read(ctx, lexicon);
      return asked.isEverything()
          ? ArticleInSearch.NONE
          : admission.run(() -> engine.inSearch(id, asked.request()));
    } catch (ProblemException | SearchTimeoutException e) {
      return ArticleInSearch.NONE;
    }
  }

  /** Whether HTML comes before JSON in what the client accepts (RFC 9110, 12.5.1). */
  private static boolean prefersHtml(Context ctx) {
    return Accepted.of(Optional.ofNullable(ctx.header("Accept")).orElse("*/*")).prefersHtml();
  }

  private record Health(String status, long articles, String generation, String lucene) {}

  private void suggest(Context ctx) {
    QueryString given = QueryString.of(ctx);
    String format = given.one("format").orElse("json");
    Suggestions.Answer answer =
        suggestions.complete(SearchService.bounded(given.one("q").orElse("")));
    switch (format) {
      case "json" -> json(ctx, answer);
      case "opensearch" ->
          ctx.contentType(Suggestions.OPENSEARCH_TYPE).result(Json.bytes(answer.openSearch()));
      default ->
          throw ProblemException.badValue(
              "format", "\"" + format + "\" must be one of json, opensearch");
    }
  }

  private void openSearch(Context ctx) {
    ctx.header("Vary", "Accept-Language");
    ctx.contentType(OpenSearchDescription.TYPE)
        .result(OpenSearchDescription.of(root(ctx), Strings.in(UiLanguage.of(ctx))));
  }

  private void health(Context ctx) {
    IndexStatus status = engine.status();
    ctx.header("Cache-Control", "no-store");
    json(ctx, new Health("ok", status.articles(), status.generation(), lucene));
  }

  private Labels labels(Context ctx) {
    return new Labels(lexicon, UiLanguage.of(ctx));
  }

  private static void json(Context ctx, Object answer) {
    ctx.contentType(Json.TYPE).result(Json.bytes(answer));
  }

  private static String root(Context ctx) {
    return ctx.scheme() + "://" + ctx.host();
  }

  private static String pathAndQuery(Context ctx) {
    String query = ctx.queryString();
    return query == null ? ctx.path() : ctx.path() + "?" + query;
  }

  private static void resource(Context ctx, String name, String type) {
    try (InputStream in = Server.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the program lacks " + name);
      }
      ctx.contentType(type).result(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
