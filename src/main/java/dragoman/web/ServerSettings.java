package dragoman.web;

import java.io.PrintStream;
import java.util.List;
import java.util.Optional;

/**
 * How to serve.
 *
 * @param port 0 for a free one
 * @param lucene the search library's version, for {@code /health}
 * @param origins web origins whose pages may read the answers (CORS); {@code *} is any
 * @param accessLog where each request is noted in a line
 */
public record ServerSettings(
    String host, int port, String lucene, List<String> origins, Optional<PrintStream> accessLog) {

  public ServerSettings {
    origins = List.copyOf(origins);
  }

  /** Serves nobody else's pages and keeps no log. */
  public ServerSettings(String host, int port, String lucene) {
    this(host, port, lucene, List.of(), Optional.empty());
  }
}
