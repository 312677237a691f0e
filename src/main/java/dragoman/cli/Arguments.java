package dragoman.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What was typed, flag by flag. {@link Settings} says what is meant. */
@Command(
    name = "dragoman",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    usageHelpWidth = 100,
    description = "Searches defence-cooperation news in every language from one box.",
    footer = {
      "",
      "Without --reindex, --update, --check, --search, --mcp, --inspect, --evaluate or --check-lexicon it serves,",
      "and makes the index first where there is none.",
      "Each flag has an environment variable: --port is DRAGOMAN_PORT. A flag wins.",
      "Exit status: 0 done, 1 failed or nothing found, 2 wrong command line."
    })
final class Arguments {

  @Option(names = "--reindex", description = "Rebuild the whole index, then exit.")
  boolean reindex;

  @Option(names = "--update", description = "Index only what is new, changed or gone, then exit.")
  boolean update;

  @Option(
      names = "--check",
      description = "Verify every file of the index that answers, print what was found, and exit.")
  boolean check;

  @Option(names = "--serve", description = "Serve after --reindex or --update.")
  boolean serve;

  @Option(names = "--search", paramLabel = "QUERY", description = "Print the hits and exit.")
  @Nullable String search;

  @Option(names = "--json", description = "Print --search's answer as JSON.")
  boolean json;

  @Option(
      names = "--mcp",
      description =
          "Answer a language model's client on standard input and output (Model Context Protocol).")
  boolean mcp;

  @Option(
      names = "--inspect",
      paramLabel = "FILE",
      description = "Print what is found in one file, and why, and exit.")
  @Nullable Path inspect;

  @Option(
      names = "--evaluate",
      paramLabel = "DIR",
      description =
          "Measure the ranking with a folder's judged queries (queries.jsonl, qrels.tsv, corpus.jsonl)"
              + " among the articles of --corpus, and exit; may be given several times.")
  List<Path> evaluate = new ArrayList<>();

  @Option(
      names = "--queries",
      paramLabel = "N",
      description = "Ask at most so many queries of each folder of --evaluate, evenly spread.")
  @Nullable Integer queries;

  @Option(
      names = "--check-lexicon",
      description = "Print what the lexicon covers and which of its labels need mending, and exit.")
  boolean checkLexicon;

  @Option(
      names = "--corpus",
      paramLabel = "DIR",
      description = "Folder or file to index, may be given several times (default: corpus).")
  List<Path> corpus = new ArrayList<>();

  @Option(
      names = "--index",
      paramLabel = "DIR",
      defaultValue = "index",
      description = "Where the index is (default: ${DEFAULT-VALUE}).")
  Path index = Path.of("index");

  @Option(
      names = "--host",
      defaultValue = "127.0.0.1",
      description = "Address to serve on (default: ${DEFAULT-VALUE}).")
  String host = "127.0.0.1";

  @Option(
      names = "--port",
      defaultValue = "8080",
      description = "Port to serve on, 0 for a free one (default: ${DEFAULT-VALUE}).")
  int port;

  @Option(
      names = "--alerts",
      paramLabel = "FILE",
      description =
          "File, or folder of files (*.yaml), of saved searches that --update holds against what is"
              + " new; each has a feed at /alerts/NAME.")
  @Nullable Path alerts;

  @Option(
      names = "--cors",
      paramLabel = "ORIGIN",
      split = ",",
      description =
          "Web origin whose pages may read the answers, such as https://example.org, or * for any;"
              + " several with commas or by giving it again (default: none).")
  List<String> cors = new ArrayList<>();

  @Option(
      names = "--access-log",
      description =
          "Note each request in a line of JSON on standard error; what was searched for is left out.")
  boolean accessLog;

  @Option(
      names = "--log-format",
      paramLabel = "FORM",
      defaultValue = "plain",
      description =
          "How standard error is written: plain, or json, an object a line (default: ${DEFAULT-VALUE}).")
  LogFormat logFormat = LogFormat.plain;

  @Option(
      names = "--api-key-file",
      paramLabel = "FILE",
      description =
          "File with the key that requests must bring, of 16 characters or more; the variable"
              + " DRAGOMAN_API_KEY may hold the key itself (default: none, everybody may ask).")
  @Nullable Path apiKeyFile;

  @Option(
      names = "--rate",
      paramLabel = "N",
      description =
          "Requests a second that one client may make, 0 for any (default: 0 on this machine's own"
              + " addresses, 20 on others).")
  @Nullable Integer rate;

  @Option(
      names = "--lexicon",
      paramLabel = "DIR",
      description = "Folder of your own concepts (*.yaml), on top of the built-in ones.")
  @Nullable Path lexicon;

  @Option(
      names = "--engine",
      paramLabel = "NAME",
      defaultValue = "lucene",
      description =
          "Where the index lives: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}, in the folder"
              + " of --index).")
  Engine engine = Engine.lucene;

  @Option(
      names = "--opensearch-url",
      paramLabel = "URL",
      description =
          "Address of the OpenSearch cluster, or of several of its nodes with commas; name, password"
              + " or token only from the environment (docs/opensearch.md).")
  @Nullable String openSearchUrl;

  @Option(
      names = "--opensearch-index",
      paramLabel = "NAME",
      defaultValue = "dragoman",
      description = "The index's name in the cluster (default: ${DEFAULT-VALUE}).")
  String openSearchIndex = "dragoman";

  @Option(
      names = "--opensearch-shards",
      paramLabel = "N",
      defaultValue = "1",
      description = "Into how many parts --reindex cuts the index (default: ${DEFAULT-VALUE}).")
  int openSearchShards;

  @Option(names = "--verbose", description = "Show the stack trace of an error.")
  boolean verbose;

  /** Engines to choose from, named as users type them. */
  enum Engine {
    lucene,
    opensearch
  }

  /** Ways to write standard error, named as users type them. */
  enum LogFormat {
    plain,
    json
  }
}
