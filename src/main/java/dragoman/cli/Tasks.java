package dragoman.cli;

import dragoman.alert.Alert;
import dragoman.alert.AlertFeeds;
import dragoman.alert.AlertReader;
import dragoman.alert.Watch;
import dragoman.analysis.Chains;
import dragoman.analysis.TextAnalysis;
import dragoman.annotate.Annotator;
import dragoman.cli.Settings.Task;
import dragoman.corpus.Corpus;
import dragoman.corpus.CorpusFile;
import dragoman.corpus.Problem;
import dragoman.engine.ArticleIndexer;
import dragoman.engine.IndexStatus;
import dragoman.engine.SearchEngine;
import dragoman.evaluation.Evaluation;
import dragoman.evaluation.JudgedSet;
import dragoman.lexicon.Lexicon;
import dragoman.web.McpStdio;
import dragoman.web.SearchService;
import dragoman.web.Server;
import dragoman.web.ServerSettings;
import io.javalin.util.JavalinException;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Does what is meant. */
final class Tasks {

  /** Problems are shown one by one up to here, then counted. */
  private static final int SHOWN_PROBLEMS = 20;

  private final Settings settings;
  private final PrintStream out;
  private final PrintStream err;
  private final PrintStream log;
  private final Lexicon lexicon;
  private final List<Alert> alerts;
  private final Watch watch;

  /**
   * Begins.
   *
   * @param err what is said to people
   * @param log where requests are noted
   */
  Tasks(
      Settings settings,
      Map<String, String> environment,
      PrintStream out,
      PrintStream err,
      PrintStream log)
      throws IOException {
    this.log = log;
    this.settings = settings;
    this.out = out;
    this.err = err;
    this.lexicon =
        settings.lexicon().isPresent()
            ? Lexicon.with(settings.lexicon().get(), Chains.languages())
            : Lexicon.builtIn();
    this.alerts =
        settings.alerts().isPresent()
            ? AlertReader.read(
                settings.alerts().get(), parameters -> SearchService.request(parameters, lexicon))
            : List.of();
    this.watch = new Watch(alerts, settings.index(), environment);
  }

  /** Gives whether it was done; a search that finds nothing was not. */
  boolean run() throws IOException {
    return switch (settings.task()) {
      case Task.Serve() -> {
        if (!settings.place().exists()) {
          rebuild();
        }
        yield serve();
      }
      case Task.Reindex(boolean thenServe) -> {
        rebuild();
        yield !thenServe || serve();
      }
      case Task.Update(boolean thenServe) -> {
        update();
        yield !thenServe || serve();
      }
      case Task.Check() -> new CheckReport(out).print(settings.index(), lexicon);
      case Task.Search(String query, boolean json) -> search(query, json);
      case Task.Inspect(Path file) -> new PageReport(out, err).print(file, settings.corpus());
      case Task.Evaluate(List<Path> sets, int most) -> evaluate(sets, most);
      case Task.Mcp() -> {
        if (!settings.place().exists()) {
          rebuild();
        }
        yield mcp();
      }
      case Task.CheckLexicon() -> new LexiconReport(lexicon, out).print();
    };
  }

  private void rebuild() throws IOException {
    rebuild(List.of());
  }

  /**
   * Makes the index anew.
   *
   * @param more files beside those of the corpus
   */
  private void rebuild(List<CorpusFile> more) throws IOException {
    requireCorpus();
    index(settings.place().rebuild(lexicon.hash()), more, false);
  }

  private void update() throws IOException {
    requireCorpus();
    try {
      watch.requireSecrets();
    } catch (IllegalArgumentException e) {
      throw new FailureException(String.valueOf(e.getMessage()), e);
    }
    index(settings.place().update(lexicon.hash()), List.of(), true);
    int left = watch.deliver();
    if (left > 0) {
      err.println("alerts: " + left + " webhook calls are left for the next --update");
    }
  }

  /** A folder that is not there is a slip, or a disk not mounted: its articles are not gone. */
  private void requireCorpus() {
    for (Path root : settings.corpus()) {
      if (!Files.exists(root)) {
        throw new FailureException(
            "the corpus " + root + " does not exist: name a folder or a file with --corpus");
      }
    }
  }

  /**
   * Brings the corpus into the index.
   *
   * @param isNews whether what is put is news to alerts; a rebuild reads all anew
   */
  private void index(ArticleIndexer target, List<CorpusFile> more, boolean isNews)
      throws IOException {
    List<Problem> problems = new ArrayList<>();
    List<Problem> notFound = new ArrayList<>();
    try (ArticleIndexer indexer = target) {
      Corpus corpus = new Corpus(settings.corpus(), Chains.languages());
      List<CorpusFile> files = new ArrayList<>(corpus.files(notFound::add));
      files.addAll(more);
      notFound.forEach(problem -> report(problem, problems));
      if (files.isEmpty()) {
        throw new FailureException(
            "no files to index in " + corpusNames() + ": name a folder of pages with --corpus");
      }
      IndexRun run =
          new IndexRun(
              new Annotator(new TextAnalysis(lexicon), lexicon),
              indexer,
              problem -> report(problem, problems));
      notFound.forEach(problem -> run.keep(settings.corpus(), problem));
      IndexRun.Outcome outcome;
      try (Progress progress = Progress.of(files.size(), err)) {
        outcome = run.run(corpus, files, progress);
      }
      if (problems.size() > SHOWN_PROBLEMS) {
        err.println("… and " + (problems.size() - SHOWN_PROBLEMS) + " more");
      }
      if (isNews && !alerts.isEmpty()) {
        watch.expect(outcome.news());
      }
      publish(indexer, outcome, problems);
      if (isNews) {
        alert(); // before another update may write
      }
    }
  }

  private void alert() throws IOException {
    if (watch.isBehind()) {
      try (SearchEngine engine = settings.place().open(lexicon)) {
        long matches = watch.match(engine);
        err.println("alerts: " + matches + (matches == 1 ? " match" : " matches"));
      }
    }
  }

  private void publish(ArticleIndexer indexer, IndexRun.Outcome outcome, List<Problem> problems)
      throws IOException {
    if (outcome.isEmpty()) {
      throw new FailureException(
          "no file in "
              + corpusNames()
              + " could be read, nothing is changed: see what was skipped");
    }
    if (outcome.changedNothing()) {
      err.println(
          "indexing: nothing has changed, "
              + outcome.unchanged()
              + " articles"
              + skipped(problems));
      return;
    }
    IndexStatus status = indexer.publish();
    err.println(
        "indexing: "
            + status.articles()
            + " articles ("
            + outcome.put()
            + " new or changed, "
            + outcome.unchanged()
            + " unchanged, "
            + outcome.removed()
            + " gone)"
            + (outcome.copies() == 0
                ? ""
                : ", " + outcome.copies() + " more pages are copies of them")
            + skipped(problems));
  }

  private String corpusNames() {
    return settings.corpus().stream().map(Path::toString).collect(Collectors.joining(", "));
  }

  private static String skipped(List<Problem> problems) {
    return switch (problems.size()) {
      case 0 -> "";
      case 1 -> ", 1 problem";
      default -> ", " + problems.size() + " problems";
    };
  }

  private synchronized void report(Problem problem, List<Problem> problems) {
    problems.add(problem);
    if (problems.size() <= SHOWN_PROBLEMS) {
      err.println("skipped: " + Terminal.clean(problem.toString()));
    }
  }

  private boolean search(String query, boolean json) throws IOException {
    try (SearchEngine engine = settings.place().open(lexicon)) {
      return new TerminalSearch(engine, lexicon, out, err).search(query, json);
    }
  }

  private boolean evaluate(List<Path> folders, int most) throws IOException {
    List<JudgedSet> sets = new ArrayList<>();
    List<CorpusFile> articles = new ArrayList<>();
    for (Path folder : folders) {
      JudgedSet set = JudgedSet.read(folder);
      sets.add(set);
      if (!set.articles().isEmpty()) {
        Path corpus = JudgedSet.corpus(folder);
        articles.add(new CorpusFile(corpus, corpus.toString(), JudgedSet.idPrefix(folder)));
      }
    }
    if (!settings.place().exists()) {
      rebuild(articles);
    }
    try (SearchEngine engine = settings.place().open(lexicon)) {
      EvaluationTable.print(new Evaluation(engine, sets).run(most, true), out);
      return true;
    } catch (IllegalStateException e) {
      throw new FailureException(
          settings.place() + ": " + e.getMessage() + ": name an empty folder with --index", e);
    }
  }

  private boolean serve() throws IOException {
    SearchEngine engine = settings.place().open(lexicon);
    try {
      Server server = Server.start(engine, lexicon, serverSettings());
      stopAtEnd(server, engine);
      Exposure.warning(settings).ifPresent(warning -> err.println("dragoman: " + warning));
      out.println("Dragoman is ready at " + server.address());
      return true;
    } catch (JavalinException e) {
      engine.close();
      throw new FailureException(cannotServe(e), e);
    }
  }

  /** A request to end (SIGTERM, Ctrl-C) lets what is being answered be answered. */
  private static void stopAtEnd(Server server, SearchEngine engine) {
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  server.stop();
                  try {
                    engine.close();
                  } catch (IOException e) {
                    throw new UncheckedIOException(e);
                  }
                },
                "stop"));
  }

  /** Until the client that started the program closes its stream. */
  private boolean mcp() throws IOException {
    System.setOut(err); // a library's word among the messages would break them
    try (SearchEngine engine = settings.place().open(lexicon)) {
      McpStdio.serve(engine, lexicon, Version.program(), System.in, out);
    }
    return true;
  }

  private ServerSettings serverSettings() {
    return new ServerSettings(
        settings.host(),
        settings.port(),
        Version.program(),
        Version.lucene(),
        settings.origins(),
        settings.accessLog() ? Optional.of(log) : Optional.empty(),
        settings.alerts().map(file -> new AlertFeeds(alerts, settings.index())),
        settings.protection());
  }

  private String cannotServe(JavalinException e) {
    try {
      var _ = InetAddress.getByName(settings.host());
    } catch (UnknownHostException unknown) {
      return "--host "
          + settings.host()
          + " is unknown: give an address of this machine, such as 127.0.0.1";
    }
    Throwable cause = e;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return "cannot serve on %s port %d (%s): choose another with --port, 0 for a free one, or --host"
        .formatted(settings.host(), settings.port(), cause.getMessage());
  }
}
