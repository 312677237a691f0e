package dragoman.web;

import dragoman.alert.Alert;
import dragoman.alert.FeedEntry;
import dragoman.engine.IndexStatus;
import dragoman.engine.SearchEngine;
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
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jetty.ee10.servlet.ServletHandler;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.util.NanoTime;

/** The addresses, and who answers at each. */
public final class Server {

  /** Room for a long question in a script that takes nine bytes a letter. */
  static final int MAX_REQUEST_HEAD = 64 * 1024;

  /** Names of the client's own making would each be a time series. */
  private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "OPTIONS");

  private final SearchEngine engine;
  private final Lexicon lexicon;
  private final Answers answers;
  private final Cors cors;
  private final McpEndpoint mcp;
  private final Suggestions suggestions;
  private final Pages pages;
  private final Metrics metrics;
  private final Javalin javalin;
  private final ServerSettings settings;

  private Server(SearchEngine engine, Lexicon lexicon, ServerSettings settings) {
    this.engine = engine;
    this.lexicon = lexicon;
    this.settings = settings;
    this.pages = new Pages(lexicon);
    this.metrics = new Metrics(engine);
    this.answers = new Answers(engine, lexicon, metrics);
    this.suggestions = new Suggestions(engine, lexicon, answers.searches().past());
    this.cors = new Cors(settings.origins());
    this.mcp = new McpEndpoint(new McpTools(answers), settings.version(), cors);
    this.javalin = Javalin.create(this::configure);
    startQuietly(javalin, settings.host(), settings.port());
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

  /** Starts serving as usual. */
  public static Server start(
      SearchEngine engine, Lexicon lexicon, String host, int port, String lucene) {
    return start(engine, lexicon, new ServerSettings(host, port, lucene));
  }

  /** Starts serving. */
  public static Server start(SearchEngine engine, Lexicon lexicon, ServerSettings settings) {
    return new Server(engine, lexicon, settings);
  }

  /** Where it can be reached. */
  public String address() {
    String host = settings.host();
    String name = host.contains(":") ? "[" + host + "]" : host;
    return "http://" + name + ":" + javalin.port() + "/";
  }

  /** Ends serving. */
  public void stop() {
    javalin.stop();
    mcp.stop();
    metrics.close();
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
    config.jetty.modifyServer(server -> {
      server.setErrorHandler(new ContainerErrors());
      server.setRequestLog(requestLog());
    });
    config.jetty.modifyServletContextHandler(context -> {
      ServletHandler servlets = context.getServletHandler();
      servlets.setDecodeAmbiguousURIs(true);
      context.setErrorHandler(new ContainerErrors());
    });
    routes(config.routes);
    new Problems(pages).register(config.routes);
  }

  /** Sees every request, also those that no handler sees. */
  private RequestLog requestLog() {
    Optional<AccessLog> log = settings.accessLog().map(AccessLog::new);
    return (request, response) -> {
      metrics.request(
          METHODS.contains(request.getMethod()) ? request.getMethod() : "other",
          response.getStatus(),
          NanoTime.since(request.getBeginNanoTime()));
      log.ifPresent(lines -> lines.log(request, response));
    };
  }

  private void routes(RoutesConfig routes) {
    routes.before(RequestId::set);
    routes.before(SecurityHeaders::set);
    routes.before(cors::handle);
    get(routes, "/", this::page);
    get(routes, "/search", this::search);
    routes.post("/search/batch", this::batch);
    get(routes, "/pairs", this::pairs);
    get(routes, "/articles/<id>", this::article);
    get(
        routes,
        "/suggest",
        ctx ->
            json(
                ctx,
                suggestions.complete(
                    SearchService.bounded(QueryString.of(ctx).one("q").orElse("")))));
    get(routes, "/topics", ctx -> labelled(ctx, answers.topics(labels(ctx))));
    get(routes, "/actors", ctx -> labelled(ctx, Vocabulary.actors(lexicon, labels(ctx))));
    routes.post("/mcp", mcp::answer);
    get(routes, "/alerts", ctx -> json(ctx, AlertList.of(settings.alerts())));
    get(routes, "/alerts/{name}", this::alert);
    get(routes, "/health", this::health);
    get(routes, "/metrics", ctx -> ctx.contentType(Metrics.TYPE).result(metrics.scrape()));
    get(routes, "/openapi.json", ctx -> resource(ctx, "openapi.json", Json.TYPE));
    get(
        routes,
        "/opensearch.xml",
        ctx ->
            ctx.contentType(OpenSearchDescription.TYPE)
                .result(OpenSearchDescription.of(root(ctx))));
    get(routes, "/static/{file}", StaticFiles::serve);
  }

  /** HEAD tells what GET would, status and headers (RFC 9110, 9.3.2). */
  private static void get(RoutesConfig routes, String path, Handler handler) {
    routes.get(path, handler);
    routes.head(path, handler);
  }

  private static void labelled(Context ctx, Object answer) {
    Vary.add(ctx, "Accept-Language");
    json(ctx, answer);
  }

  private void page(Context ctx) {
    Asked asked = SearchParameters.read(ctx, lexicon);
    Labels labels = labels(ctx);
    Vary.add(ctx, "Accept-Language");
    Pages.send(ctx, pages.search(ctx, asked, answer(ctx, asked, labels), labels));
  }

  private void search(Context ctx) {
    Asked asked = SearchParameters.read(ctx, lexicon);
    SearchAnswer answer = answer(ctx, asked, labels(ctx));
    Vary.add(ctx, "Accept-Language");
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

  private void batch(Context ctx) {
    new Batch((given, languages) -> answers.search(given, answers.labels(given, languages)))
        .answer(ctx);
  }

  private void pairs(Context ctx) {
    labelled(ctx, answers.pairs(QueryString.of(ctx), labels(ctx)));
  }

  private SearchAnswer answer(Context ctx, Asked asked, Labels labels) {
    return answers.search(ctx.path(), QueryString.of(ctx), asked, labels);
  }

  private void alert(Context ctx) throws IOException {
    String name = ctx.pathParam("name");
    Alert alert =
        settings
            .alerts()
            .flatMap(feeds -> feeds.alert(name))
            .orElseThrow(() ->
                ProblemException.notFound(
                    "no alert has the name \"" + name + "\": /alerts lists names"));
    List<FeedEntry> entries = settings.alerts().orElseThrow().entries(name);
    ctx.contentType("application/atom+xml; charset=utf-8")
        .result(AlertFeed.write(alert, entries, root(ctx)));
  }

  private void article(Context ctx) {
    ArticleAnswer answer = answers.article(ctx.pathParam("id"), labels(ctx));
    Vary.add(ctx, "Accept", "Accept-Language");
    if (prefersHtml(ctx)) {
      Pages.send(ctx, pages.article(ctx, answer, labels(ctx)));
    } else {
      json(ctx, answer);
    }
  }

  /** Whether HTML comes before JSON in what the client accepts (RFC 9110, 12.5.1). */
  private static boolean prefersHtml(Context ctx) {
    return Accepted.of(Optional.ofNullable(ctx.header("Accept")).orElse("*/*")).prefersHtml();
  }

  private record Health(String status, long articles, String generation, String lucene) {}

  private void health(Context ctx) {
    IndexStatus status = engine.status();
    ctx.header("Cache-Control", "no-store");
    json(ctx, new Health("ok", status.articles(), status.generation(), settings.lucene()));
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
