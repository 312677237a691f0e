package dragoman.cli;

import dragoman.engine.opensearch.ClusterSettings;
import dragoman.web.Protection;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is meant.
 *
 * @param task what to do
 * @param corpus folders and files to index
 * @param index folder of the index, and of what belongs to it
 * @param place where the index itself is
 * @param host address to serve on
 * @param port 0 for a free one
 * @param origins web origins whose pages may read the answers
 * @param accessLog whether each request is noted
 * @param protection who may ask, and how often
 * @param lexicon the user's own concepts
 * @param alerts saved searches
 */
record Settings(
    Task task,
    List<Path> corpus,
    Path index,
    IndexPlace place,
    String host,
    int port,
    List<String> origins,
    boolean accessLog,
    Protection protection,
    Optional<Path> lexicon,
    Optional<Path> alerts) {

  /** What the program is to do. */
  sealed interface Task {
    /** Answer requests, after indexing where there is no index. */
    record Serve() implements Task {}

    /** Make the index anew. */
    record Reindex(boolean thenServe) implements Task {}

    /** Index what has changed. */
    record Update(boolean thenServe) implements Task {}

    /** Verify the index. */
    record Check() implements Task {}

    /** Answer one query in the terminal. */
    record Search(String query, boolean json) implements Task {}

    /** Answer a language model's client on standard input and output. */
    record Mcp() implements Task {}

    /** Tell how one file is read. */
    record Inspect(Path file) implements Task {}

    /**
     * Measure the ranking.
     *
     * @param sets folders with judged queries
     * @param most how many queries of each to ask
     */
    record Evaluate(List<Path> sets, int most) implements Task {}

    /** Tell what the lexicon covers and what is wrong with it. */
    record CheckLexicon() implements Task {}
  }

  private static final int MAX_PORT = 65535;

  private static final Pattern ORIGIN =
      Pattern.compile(
          "https?://([a-z0-9.-]+|\\[[0-9a-f:.]+\\])(:\\d{1,5})?", Pattern.CASE_INSENSITIVE);

  /**
   * Reads the meaning of what was typed.
   *
   * @throws UsageException where flags contradict each other or name what is not there
   */
  static Settings of(Arguments typed, Map<String, String> environment) {
    if (typed.port < 0 || typed.port > MAX_PORT) {
      throw new UsageException("--port " + typed.port + " must be from 0 to " + MAX_PORT);
    }
    Optional<Path> lexicon = Optional.ofNullable(typed.lexicon);
    if (lexicon.isPresent() && !Files.isDirectory(lexicon.get())) {
      throw new UsageException(
          "--lexicon " + lexicon.get() + " is no folder: name one that holds *.yaml files");
    }
    Optional<Path> alerts = Optional.ofNullable(typed.alerts);
    if (alerts.isPresent() && !Files.exists(alerts.get())) {
      throw new UsageException(
          "--alerts "
              + alerts.get()
              + " does not exist: name a file of saved searches or a folder");
    }
    if (Files.exists(typed.index) && !Files.isDirectory(typed.index)) {
      throw new UsageException("--index " + typed.index + " is a file: name a folder");
    }
    return new Settings(
        task(typed),
        corpus(typed, environment),
        typed.index,
        place(typed, environment),
        typed.host,
        typed.port,
        typed.cors.stream().map(Settings::origin).toList(),
        typed.accessLog,
        Exposure.protection(typed, environment),
        lexicon,
        alerts);
  }

  private static IndexPlace place(Arguments typed, Map<String, String> environment) {
    if (typed.engine == Arguments.Engine.lucene) {
      if (typed.openSearchUrl != null) {
        throw new UsageException(
            "--opensearch-url is for --engine opensearch: give that too, or leave it out");
      }
      return new IndexPlace.Folder(typed.index);
    }
    if (typed.openSearchUrl == null) {
      throw new UsageException(
          "--engine opensearch needs --opensearch-url, such as http://localhost:9200");
    }
    if (typed.check) {
      throw new UsageException(
          "--check reads the files of --index; how a cluster is, its own health tells: leave out --engine opensearch");
    }
    try {
      return new IndexPlace.InCluster(
          ClusterSettings.of(
              typed.openSearchUrl, typed.openSearchIndex, typed.openSearchShards, environment));
    } catch (IllegalArgumentException e) {
      throw new UsageException("--engine opensearch: " + e.getMessage());
    }
  }

  /** As browsers write it: without a path, and without the port where it is the usual one. */
  private static String origin(String typed) {
    String origin = typed.strip();
    if (!origin.equals("*") && !ORIGIN.matcher(origin).matches()) {
      throw new UsageException(
          "--cors "
              + typed
              + " is no web origin: write scheme and host as in https://example.org or"
              + " http://localhost:3000, or * for any");
    }
    return origin.toLowerCase(Locale.ROOT).replaceFirst("^(http:.*):80$|^(https:.*):443$", "$1$2");
  }

  private static Task task(Arguments typed) {
    long tasks =
        Stream.of(
                typed.reindex,
                typed.update,
                typed.check,
                typed.search != null,
                typed.mcp,
                typed.inspect != null,
                !typed.evaluate.isEmpty(),
                typed.checkLexicon)
            .filter(chosen -> chosen)
            .count();
    if (tasks > 1) {
      throw new UsageException(
          "--reindex, --update, --check, --search, --mcp, --inspect, --evaluate and --check-lexicon exclude each other:"
              + " give one of them");
    }
    if (typed.json && typed.search == null) {
      throw new UsageException("--json prints the answer of --search: give --search QUERY too");
    }
    if (typed.queries != null && typed.evaluate.isEmpty()) {
      throw new UsageException("--queries counts those of --evaluate: give --evaluate DIR too");
    }
    if (!typed.evaluate.isEmpty()) {
      return evaluate(typed.evaluate, typed.queries);
    }
    if (typed.inspect != null) {
      if (!Files.isRegularFile(typed.inspect)) {
        throw new UsageException(
            "--inspect " + typed.inspect + " is no file: name one page or archive");
      }
      return new Task.Inspect(typed.inspect);
    }
    if (typed.checkLexicon) {
      return new Task.CheckLexicon();
    }
    if (typed.check) {
      return new Task.Check();
    }
    if (typed.search != null) {
      return new Task.Search(typed.search, typed.json);
    }
    if (typed.mcp) {
      return new Task.Mcp();
    }
    if (typed.reindex) {
      return new Task.Reindex(typed.serve);
    }
    return typed.update ? new Task.Update(typed.serve) : new Task.Serve();
  }

  private static Task evaluate(List<Path> sets, @Nullable Integer queries) {
    for (Path set : sets) {
      if (!Files.isDirectory(set)) {
        throw new UsageException(
            "--evaluate " + set + " is no folder: name one with queries.jsonl and qrels.tsv");
      }
    }
    if (queries != null && queries < 1) {
      throw new UsageException("--queries " + queries + " must be at least 1");
    }
    return new Task.Evaluate(sets, queries == null ? Integer.MAX_VALUE : queries);
  }

  private static List<Path> corpus(Arguments typed, Map<String, String> environment) {
    if (!typed.corpus.isEmpty()) {
      return typed.corpus;
    }
    String given = environment.getOrDefault("DRAGOMAN_CORPUS", "");
    String folders = given.isBlank() ? "corpus" : given;
    return Stream.of(folders.split(File.pathSeparator, -1))
        .filter(f -> !f.isBlank())
        .map(Path::of)
        .toList();
  }
}
