package dragoman.benchmark;

import dragoman.engine.Filters;
import dragoman.engine.SearchEngine;
import dragoman.engine.SearchRequest;
import dragoman.engine.Sort;
import dragoman.engine.lucene.LuceneEngine;
import dragoman.lexicon.Lexicon;
import dragoman.query.QueryParser;
import java.io.BufferedWriter;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What grows with the corpus, and how: the articles of a JSONL file, as often as it takes with other
 * ids and dates a month earlier each time, indexed at several sizes.
 */
public final class Growth {

  private static final int QUERIES = 200;
  private static final int ROUNDS = 6;
  private static final int CHANGED = 10;
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final List<ObjectNode> articles;
  private final Path folder;
  private final Lexicon lexicon = Lexicon.builtIn();

  private Growth(List<ObjectNode> articles, Path folder) {
    this.articles = articles;
    this.folder = folder;
  }

  /**
   * Runs, and prints a table row for each size.
   *
   * @param args a JSONL file, a folder to work in, and sizes in articles
   */
  public static void main(String[] args) throws Exception {
    List<ObjectNode> articles = new ArrayList<>();
    try (Stream<String> lines = Files.lines(Path.of(args[0]))) {
      lines.forEach(line -> articles.add((ObjectNode) JSON.readTree(line)));
    }
    Growth growth = new Growth(articles, Files.createDirectories(Path.of(args[1])));
    System.out.println(
        "| articles | filling, s | index, MB | open index, MB heap | facets, ms | ten hits with snippets, ms more"
            + " | --update with ten changed, s |");
    System.out.println("|---|---|---|---|---|---|---|");
    for (String size : List.of(args).subList(2, args.length)) {
      System.out.println(growth.row(Integer.parseInt(size)));
    }
  }

  private String row(int size) throws Exception {
    Path corpus = folder.resolve("corpus-" + size);
    Path index = folder.resolve("index-" + size);
    write(Files.createDirectories(corpus).resolve("articles.jsonl"), size, 0);
    double filling = program(corpus, index, "--reindex");
    write(corpus.resolve("articles.jsonl"), size, CHANGED);
    double update = program(corpus, index, "--update");
    System.gc();
    long before = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    try (SearchEngine engine = LuceneEngine.open(index, lexicon)) {
      List<String> queries = queries(size);
      double counted = milliseconds(engine, queries, 0);
      double shown = milliseconds(engine, queries, 10);
      System.gc();
      long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() - before;
      return "| %d | %.0f | %.0f | %.0f | %.2f | %.2f | %.1f |"
          .formatted(
              size,
              filling,
              engine.status().bytes() / 1e6,
              heap / 1e6,
              counted,
              shown - counted,
              update);
    }
  }

  /** Writes so many articles, the text of some of them changed. */
  private void write(Path file, int size, int changed) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      for (int i = 0; i < size; i++) {
        ObjectNode article = articles.get(i % articles.size()).deepCopy();
        int times = i / articles.size();
        article.put("id", article.path("id").asString() + "/" + times);
        String date = article.path("date").asString("");
        if (!date.isEmpty()) {
          article.put("date", LocalDate.parse(date).minusMonths(times).toString());
        }
        // So that no page is a copy of another.
        String mark = times + (i < changed ? " changed" : "");
        article.put("text", article.path("text").asString() + "\n" + mark);
        out.write(JSON.writeValueAsString(article));
        out.newLine();
      }
    }
  }

  private List<String> queries(int size) {
    List<String> titles = new ArrayList<>();
    for (ObjectNode article : articles.subList(0, Math.min(size, articles.size()))) {
      titles.add(article.path("title").asString());
    }
    return TitleQueries.of(titles, QUERIES);
  }

  /** Processor time a query, once it is warm. */
  private static double milliseconds(SearchEngine engine, List<String> queries, int size) {
    long best = Long.MAX_VALUE;
    for (int round = 0; round < ROUNDS; round++) {
      long start = THREADS.getCurrentThreadCpuTime();
      for (String query : queries) {
        engine.search(
            new SearchRequest(
                QueryParser.parse(query),
                Filters.NONE,
                Sort.RELEVANCE,
                size,
                Optional.empty(),
                true,
                Optional.empty()));
      }
      best = Math.min(best, THREADS.getCurrentThreadCpuTime() - start);
    }
    return best / 1e6 / queries.size();
  }

  /** Runs the program as its user would; gives the seconds that it took. */
  private double program(Path corpus, Path index, String task)
      throws IOException, InterruptedException {
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx2g",
                "-cp",
                System.getProperty("java.class.path"),
                "dragoman.cli.Main",
                "--corpus",
                corpus.toString(),
                "--index",
                index.toString(),
                task)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("last.log").toFile())
            .start();
    int status = process.waitFor();
    if (status != 0) {
      throw new IOException(task + " failed, see " + folder.resolve("last.log"));
    }
    return (System.nanoTime() - start) / 1e9;
  }
}
