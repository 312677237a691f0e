package dragoman.engine.opensearch;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a cluster is, and how to come in.
 *
 * @param nodes addresses of its nodes; any of them will do
 * @param index the name that the index answers to
 * @param shards of a new index
 * @param authorization the header that lets in
 * @param authority certificates (PEM) to trust instead of those of the Java runtime
 */
public record ClusterSettings(
    List<URI> nodes,
    String index,
    int shards,
    Optional<String> authorization,
    Optional<Path> authority) {

  /** Secrets are given here only: a command line can be read by others. */
  public static final String USER = "DRAGOMAN_OPENSEARCH_USER";

  public static final String PASSWORD = "DRAGOMAN_OPENSEARCH_PASSWORD";
  public static final String TOKEN = "DRAGOMAN_OPENSEARCH_TOKEN";
  public static final String AUTHORITY = "DRAGOMAN_OPENSEARCH_CA";

  /** OpenSearch's own limit for an index. */
  private static final int MOST_SHARDS = 1024;

  /** What OpenSearch allows, less what builds add to it. */
  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9_.-]{0,99}");

  public ClusterSettings {
    nodes = List.copyOf(nodes);
    if (!NAME.matcher(index).matches()) {
      throw new IllegalArgumentException(
          "the index name \""
              + index
              + "\" must begin with a letter or digit and have only small letters, digits, _ . and -");
    }
    if (shards < 1 || shards > MOST_SHARDS) {
      throw new IllegalArgumentException("shards must be from 1 to " + MOST_SHARDS + ": " + shards);
    }
  }

  /**
   * Reads what was given.
   *
   * @param urls addresses, with commas between them
   * @throws IllegalArgumentException says what is wrong
   */
  public static ClusterSettings of(
      String urls, String index, int shards, Map<String, String> environment) {
    List<URI> nodes = new ArrayList<>();
    for (String url : urls.split(",", -1)) {
      if (!url.isBlank()) {
        nodes.add(node(url.strip()));
      }
    }
    if (nodes.isEmpty()) {
      throw new IllegalArgumentException("no address of the cluster is given");
    }
    Optional<Path> authority = given(environment, AUTHORITY).map(Path::of);
    authority.ifPresent(Certificates::context); // it is told now what is wrong with the file
    return new ClusterSettings(nodes, index, shards, authorization(environment), authority);
  }

  private static URI node(String url) {
    try {
      URI node = new URI(url);
      boolean http = "http".equals(node.getScheme()) || "https".equals(node.getScheme());
      if (!http || node.getHost() == null) {
        throw new IllegalArgumentException(
            "the address " + url + " must be like https://search.example.org:9200");
      }
      if (node.getUserInfo() != null) {
        // Not repeated: it holds a secret.
        throw new IllegalArgumentException(
            "an address must not hold a name or password: give them in " + USER + ", " + PASSWORD);
      }
      return node;
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException("the address of the cluster is no URL", e);
    }
  }

  private static Optional<String> authorization(Map<String, String> environment) {
    Optional<String> token = given(environment, TOKEN);
    Optional<String> user = given(environment, USER);
    Optional<String> password = given(environment, PASSWORD);
    if (token.isPresent() && user.isPresent()) {
      throw new IllegalArgumentException("give " + TOKEN + " or " + USER + ", not both");
    }
    if (user.isPresent() != password.isPresent()) {
      throw new IllegalArgumentException(USER + " and " + PASSWORD + " go together: give both");
    }
    return token
        .map(t -> "Bearer " + t)
        .or(() -> user.map(name -> BasicCredentials.of(name, password.orElse(""))));
  }

  private static Optional<String> given(Map<String, String> environment, String name) {
    return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
  }

  /** Which of the variables let in. */
  String authorizationNames() {
    return "see " + USER + " and " + PASSWORD + ", or " + TOKEN;
  }

  /** Without the secret. */
  @Override
  public String toString() {
    return index + " on " + nodes;
  }
}
