package dragoman.web;

import dragoman.alert.Alert;
import dragoman.alert.AlertFeeds;
import dragoman.alert.FeedEntry;
import dragoman.engine.ArticleDetail;
import dragoman.engine.ArticleInSearch;
import dragoman.engine.Dimension;
import dragoman.engine.Hit;
import dragoman.engine.Relations;
import dragoman.engine.SearchEngine;
import dragoman.engine.SearchRequest;
import dragoman.engine.SearchTimeoutException;
import dragoman.lexicon.Lexicon;
import dragoman.web.Exports.Export;
import dragoman.web.SearchAnswer.HitView;
import dragoman.web.SearchParameters.Asked;
import dragoman.web.SearchParameters.Format;
import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.util.JavalinLogger;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.jetty.ee10.servlet.ServletHandler;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.util.NanoTime;

/** The addresses, and who answers at each. */
public final class Server {

  /** Room for a long question in a script that takes nine bytes a letter. */
  static final int MAX_REQUEST_HEAD = 64 * 1024;

  private static final int ROOM_FOR_OTHER_HEADERS = 8 * 1024;

  /** They last as long as their clients take, and mostly wait for these. */
  private static final int EXPORTS_AT_ONCE = 4 * Runtime.getRuntime().availableProcessors();

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
  private final Freshness index;
  private final Health health;
  private final RateLimit rate;
  private final Freshness program = new Freshness(() -> "program");
  private final Map<String, Freshness> feeds = new HashMap<>();
  private final Admission exports = new Admission(EXPORTS_AT_ONCE);
  private final Javalin javalin;
  private final ServerSettings settings;

  private Server(SearchEngine engine, Lexicon lexicon, ServerSettings settings) {
    this.engine = engine;
    this.lexicon = lexicon;
    this.settings = settings;
    this.health = new Health(engine, settings.lucene());
    this.rate = new RateLimit(settings.protection().rate());
    this.pages = new Pages(lexicon);
    this.metrics = new Metrics(engine);
    this.answers = new Answers(engine, lexicon, metrics);
    this.suggestions = new Suggestions(engine, lexicon, answers.searches().past());
    this.cors = new Cors(settings.origins());
    this.mcp = new McpEndpoint(new McpTools(answers), settings.version(), cors);
    this.index = new Freshness(() -> engine.status().generation());
    settings.alerts().ifPresent(this::watch);
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

  /** Ends serving: what is being answered is answered, what comes is refused. */
  public void stop() {
    health.stopping();
    javalin.stop();
    mcp.stop();
    metrics.close();
  }

  private void configure(JavalinConfig config) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.http.prefer405over404 = true;
    config.http.compressionStrategy = CompressionStrategy.NONE; // Jetty's weighs what is accepted
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
      http.setResponseHeaderSize(Exports.MAX_LINK + ROOM_FOR_OTHER_HEADERS);
    });
    config.jetty.modifyServer(server -> {
      server.setErrorHandler(new ContainerErrors());
      server.setHandler(Stopping.within(Compressing.handler()));
      server.setStopTimeout(Stopping.PATIENCE.toMillis());
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
    routes.before(this::limit);
    routes.before(settings.protection()::requireKey);
    routes.before(ctx -> Vary.add(ctx, "Accept-Encoding"));
    routes.beforeMatched(KnownParameters::check);
    get(routes, "/", index.unlessKnown(this::page));
    get(routes, "/search", index.unlessKnown(this::search));
    routes.post("/search/batch", this::batch);
    get(routes, "/pairs", index.unlessKnown(this::pairs));
    get(routes, "/articles/<id>", index.unlessKnown(this::article));
    get(routes, "/suggest", this::suggest);
    fixed(routes, "/topics", ctx -> labelled(ctx, answers.topics(labels(ctx))));
    fixed(routes, "/actors", ctx -> labelled(ctx, Vocabulary.actors(lexicon, labels(ctx))));
    routes.post("/mcp", mcp::answer);
    get(
        routes,
        "/alerts",
        ctx -> {
          ctx.header("Cache-Control", "no-store");
          json(ctx, AlertList.of(settings.alerts()));
        });
    get(routes, "/alerts/{name}", this::alert);
    get(routes, Health.ALIVE, health::alive);
    get(routes, Health.READY, health::ready);
    get(routes, "/metrics", this::metrics);
    fixed(
        routes, "/openapi.json", ctx -> ctx.contentType(Json.TYPE).result(ApiDescription.bytes()));
    fixed(routes, "/api", this::api);
    fixed(routes, "/opensearch.xml", this::openSearch);
    get(routes, "/static/{version}/{file}", StaticFiles::serve);
  }

  /** HEAD tells what GET would, status and headers (RFC 9110, 9.3.2). */
  private static void get(RoutesConfig routes, String path, Handler handler) {
    routes.get(path, handler);
    routes.head(path, handler);
  }

  /** What changes only with the program. */
  private void fixed(RoutesConfig routes, String path, Handler handler) {
    get(routes, path, program.unlessKnown(handler));
  }

  /** Every route, such as {@code GET /articles/{id}}. */
  List<String> routes() {
    return javalin.unsafe.internalRouter.allHttpHandlers().stream()
        .filter(route -> route.endpoint.method.isHttpMethod())
        .map(route -> route.endpoint.method + " " + KnownParameters.described(route.endpoint.path))
        .toList();
  }

  private void limit(Context ctx) {
    if (!Protection.isOpen(ctx) && !rate.allows(ctx.req().getRemoteAddr())) {
      throw ProblemException.tooOften(settings.protection().rate());
    }
  }

  private static void labelled(Context ctx, Object answer) {
    Vary.add(ctx, "Accept-Language");
    json(ctx, answer);
  }

  private void page(Context ctx) {
    Asked asked = SearchParameters.read(ctx, lexicon);
    Labels labels = labels(ctx);
    Vary.add(ctx, "Accept-Language");
    SearchAnswer answer = answer(ctx, asked, labels);
    // As with a facet, the choice of a pair does not hide the others.
    SearchRequest request = asked.request();
    Relations relations =
        answers.relations(
            request.counting(request.query(), request.filters().without(Dimension.PAIR)));
    Pages.send(ctx, pages.search(ctx, asked, answer, relations, answers.searches()::finds, labels));
  }

  private void search(Context ctx) {
    Asked asked = SearchParameters.read(ctx, lexicon);
    Labels labels = labels(ctx);
    Vary.add(ctx, "Accept-Language");
    if (asked.format() == Format.JSON) {
      json(ctx, answer(ctx, asked, labels));
    } else if (QueryString.of(ctx).one("size").isPresent()) {
      SearchAnswer page = answer(ctx, asked, labels);
      Optional<String> next = Optional.ofNullable(page.next());
      export(ctx, asked, page.hits().iterator(), next);
    } else {
      exports.run(() -> exportAll(ctx, asked, labels));
    }
  }

  private void exportAll(Context ctx, Asked asked, Labels labels) {
    try (Stream<Hit> hits = answers.hits(asked)) {
      export(
          ctx, asked, hits.map(hit -> SearchAnswer.hit(hit, labels)).iterator(), Optional.empty());
    }
  }

  private void export(Context ctx, Asked asked, Iterator<HitView> hits, Optional<String> next) {
    Exports.send(ctx, new Export(asked.format(), asked.text(), hits, next, engine.status().made()));
  }

  private void api(Context ctx) {
    Vary.add(ctx, "Accept-Language");
    Pages.send(ctx, pages.api(ctx, labels(ctx)));
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

  /** A feed changes with what it has found, which an update writes after the index. */
  private void watch(AlertFeeds alerts) {
    for (Alert alert : alerts.alerts()) {
      feeds.put(alert.name(), new Freshness(() -> alerts.state(alert.name())));
    }
  }

  private void alert(Context ctx) throws Exception {
    String name = ctx.pathParam("name");
    Alert alert =
        settings
            .alerts()
            .flatMap(feeds -> feeds.alert(name))
            .orElseThrow(() ->
                ProblemException.notFound(
                    "no alert has the name \"" + name + "\": /alerts lists names"));
    List<FeedEntry> entries = settings.alerts().orElseThrow().entries(name);
    Objects.requireNonNull(feeds.get(name))
        .unlessKnown(asking ->
            asking
                .contentType("application/atom+xml; charset=utf-8")
                .result(AlertFeed.write(alert, entries, Addresses.root(asking))))
        .handle(ctx);
  }

  private void article(Context ctx) {
    String id = ctx.pathParam("id");
    ArticleDetail detail = answers.detail(id);
    Labels labels = labels(ctx);
    Vary.add(ctx, "Accept", "Accept-Language");
    if (Accepted.of(ctx).prefersHtml()) {
      Pages.send(ctx, pages.article(ctx, detail, inSearch(ctx, id), labels));
    } else {
      json(ctx, ArticleAnswer.of(detail, labels));
    }
  }

  /** What the search that led here says of an article; the article is there without it too. */
  private ArticleInSearch inSearch(Context ctx, String id) {
    try {
      Asked asked = SearchParameters.read(ctx, lexicon);
      return asked.isEverything() ? ArticleInSearch.NONE : answers.inSearch(id, asked);
    } catch (ProblemException | SearchTimeoutException e) {
      return ArticleInSearch.NONE;
    }
  }

  private void suggest(Context ctx) {
    QueryString given = QueryString.of(ctx);
    ctx.header("Cache-Control", "max-age=60"); // who deletes a letter asks the same again
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
    Vary.add(ctx, "Accept-Language");
    ctx.contentType(OpenSearchDescription.TYPE)
        .result(OpenSearchDescription.of(Addresses.root(ctx), Strings.in(UiLanguage.of(ctx))));
  }

  private void metrics(Context ctx) {
    ctx.header("Cache-Control", "no-store").contentType(Metrics.TYPE).result(metrics.scrape());
  }

  private Labels labels(Context ctx) {
    return new Labels(lexicon, UiLanguage.of(ctx));
  }

  private static void json(Context ctx, Object answer) {
    ctx.contentType(Json.TYPE).result(Json.bytes(answer));
  }
}
