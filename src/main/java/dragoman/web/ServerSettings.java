package dragoman.web;

import dragoman.alert.AlertFeeds;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;

/**
 * How to serve.
 *
 * @param port 0 for a free one
 * @param version the program's
 * @param lucene the search library's version, for {@code /health}
 * @param origins web origins whose pages may read the answers (CORS); {@code *} is any
 * @param accessLog where each request is noted in a line
 * @param alerts what they have found
 * @param protection who may ask, and how often
 */
public record ServerSettings(
    String host,
    int port,
    String version,
    String lucene,
    List<String> origins,
    Optional<PrintStream> accessLog,
    Optional<AlertFeeds> alerts,
    Protection protection) {

  public ServerSettings {
    origins = List.copyOf(origins);
  }

  /** Lets everybody ask who reaches it. */
  public ServerSettings(
      String host,
      int port,
      String version,
      String lucene,
      List<String> origins,
      Optional<PrintStream> accessLog,
      Optional<AlertFeeds> alerts) {
    this(host, port, version, lucene, origins, accessLog, alerts, Protection.NONE);
  }

  /** Serves nobody else's pages and keeps no log. */
  public ServerSettings(String host, int port, String lucene) {
    this(host, port, "unknown", lucene, List.of(), Optional.empty(), Optional.empty());
  }
}
