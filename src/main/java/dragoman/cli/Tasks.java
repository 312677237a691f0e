package dragoman.cli;

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
import dragoman.engine.lucene.LuceneEngine;
import dragoman.engine.lucene.LuceneIndexer;
import dragoman.lexicon.Lexicon;
import dragoman.web.Server;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Does what is meant. */
final class Tasks {

  /** Problems are shown one by one up to here, then counted. */
  private static final int SHOWN_PROBLEMS = 20;

  private final Settings settings;
  private final PrintStream out;
  private final PrintStream err;
  private final Lexicon lexicon;

  Tasks(Settings settings, PrintStream out, PrintStream err) throws IOException {
    this.settings = settings;
    this.out = out;
    this.err = err;
    this.lexicon = settings.lexicon().isPresent() ? Lexicon.with(settings.lexicon().get()) : Lexicon.builtIn();
  }

  /** Gives whether it was done; a search that finds nothing was not. */
  boolean run() throws IOException {
    return switch (settings.task()) {
      case Task.Serve() -> {
        if (!LuceneEngine.exists(settings.index())) {
          index(LuceneIndexer.rebuild(settings.index(), lexicon.hash()));
        }
        yield serve();
      }
      case Task.Reindex(boolean thenServe) -> {
        index(LuceneIndexer.rebuild(settings.index(), lexicon.hash()));
        yield !thenServe || serve();
      }
      case Task.Update(boolean thenServe) -> {
        index(LuceneIndexer.update(settings.index(), lexicon.hash()));
        yield !thenServe || serve();
      }
      case Task.Search(String query, boolean json) -> search(query, json);
      case Task.Inspect(Path file) -> new PageReport(out, err).print(file, settings.corpus());
    };
  }

  private void index(ArticleIndexer target) throws IOException {
    List<Problem> problems = new ArrayList<>();
    try (ArticleIndexer indexer = target) {
      Corpus corpus = new Corpus(settings.corpus(), Chains.languages());
      List<CorpusFile> files = corpus.files(problem -> report(problem, problems));
      if (files.isEmpty()) {
        throw new FailureException(
            "no files to index in " + settings.corpus() + ": name a folder of pages with --corpus DIR");
      }
      IndexRun run =
          new IndexRun(
              new Annotator(new TextAnalysis(lexicon), lexicon),
              indexer,
              problem -> report(problem, problems));
      IndexRun.Outcome outcome;
      try (Progress progress = Progress.of(files.size(), err)) {
        outcome = run.run(corpus, files, progress);
      }
      if (problems.size() > SHOWN_PROBLEMS) {
        err.println("… and " + (problems.size() - SHOWN_PROBLEMS) + " more");
      }
      if (outcome.changedNothing() && outcome.unchanged() > 0) {
        err.println("indexing: nothing has changed, " + outcome.unchanged() + " articles" + skipped(problems));
        return;
      }
      IndexStatus status = indexer.publish();
      err.println(
          "indexing: " + status.articles() + " articles (" + outcome.put() + " new or changed, " + outcome.unchanged()
              + " unchanged, " + outcome.removed() + " gone)" + skipped(problems));
    }
  }

  private static String skipped(List<Problem> problems) {
    return problems.isEmpty() ? "" : ", " + problems.size() + " problems, skipped";
  }

  private synchronized void report(Problem problem, List<Problem> problems) {
    problems.add(problem);
    if (problems.size() <= SHOWN_PROBLEMS) {
      err.println("skipped: " + problem);
    }
  }

  private boolean search(String query, boolean json) throws IOException {
    try (SearchEngine engine = LuceneEngine.open(settings.index(), lexicon)) {
      return new TerminalSearch(engine, lexicon, out, err).search(query, json);
    }
  }

  private boolean serve() throws IOException {
    SearchEngine engine = LuceneEngine.open(settings.index(), lexicon);
    Server server = Server.start(engine, lexicon, settings.host(), settings.port(), Version.lucene());
    out.println("Dragoman is ready at " + server.address());
    return true;
  }
}
