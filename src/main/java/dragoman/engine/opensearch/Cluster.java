package dragoman.engine.opensearch;

import dragoman.engine.Deadline;
import dragoman.engine.UnavailableException;
import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.hc.client5.http.impl.nio.PoolingAsyncClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.ClientTlsStrategyBuilder;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.message.BasicHeader;
import org.apache.hc.core5.util.Timeout;
import org.opensearch.client.opensearch.generic.Body;
import org.opensearch.client.opensearch.generic.OpenSearchGenericClient;
import org.opensearch.client.opensearch.generic.Requests;
import org.opensearch.client.opensearch.generic.Response;
import org.opensearch.client.transport.OpenSearchTransport;
import org.opensearch.client.transport.httpclient5.ApacheHttpClient5TransportBuilder;
import org.opensearch.client.transport.httpclient5.ResponseException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Speaks with a cluster: JSON there, JSON back. Which node is asked, and another where one does not
 * answer, is the client library's; what is lost on the way is asked again here, while there is
 * time.
 */
final class Cluster implements Closeable {

  static final JsonMapper JSON = JsonMapper.builder().build();

  /** Nobody waits longer for a search; a copy of a shard that hangs is not the only one. */
  static final Duration SEARCH = Duration.ofSeconds(5);

  /** Making, copying and writing indices. */
  static final Duration WRITE = Duration.ofMinutes(2);

  private static final Duration CONNECT = Duration.ofSeconds(2);
  private static final int CONNECTIONS = 64;
  private static final int CONNECTIONS_TO_A_NODE = 32;
  private static final String TYPE = "application/json";
  private static final String LINES = "application/x-ndjson";
  private static final int MOST_OF_A_REASON = 300;
  private static final int UNAUTHORIZED = 401;

  private final ClusterSettings settings;
  private final OpenSearchTransport transport;
  private final OpenSearchGenericClient client;

  Cluster(ClusterSettings settings) {
    this.settings = settings;
    this.transport = transport(settings);
    this.client = new OpenSearchGenericClient(transport);
  }

  private static OpenSearchTransport transport(ClusterSettings settings) {
    HttpHost[] hosts =
        settings.nodes().stream()
            .map(node -> new HttpHost(node.getScheme(), node.getHost(), port(node)))
            .toArray(HttpHost[]::new);
    PoolingAsyncClientConnectionManagerBuilder connections =
        PoolingAsyncClientConnectionManagerBuilder.create()
            .setMaxConnTotal(CONNECTIONS)
            .setMaxConnPerRoute(CONNECTIONS_TO_A_NODE)
            .setDefaultConnectionConfig(
                org.apache.hc.client5.http.config.ConnectionConfig.custom()
                    .setConnectTimeout(Timeout.of(CONNECT))
                    .build());
    settings
        .authority()
        .ifPresent(file ->
            connections.setTlsStrategy(
                ClientTlsStrategyBuilder.create()
                    .setSslContext(Certificates.context(file))
                    .buildAsync()));
    ApacheHttpClient5TransportBuilder builder =
        ApacheHttpClient5TransportBuilder.builder(hosts)
            .setHttpClientConfigCallback(http -> http.setConnectionManager(connections.build()))
            .setRequestConfigCallback(request ->
                request
                    .setResponseTimeout(Timeout.of(WRITE))
                    .setConnectionRequestTimeout(Timeout.of(CONNECT)));
    settings
        .authorization()
        .ifPresent(value ->
            builder.setDefaultHeaders(new Header[] {new BasicHeader("Authorization", value)}));
    String path = settings.nodes().getFirst().getPath();
    if (path != null && path.length() > 1) {
      builder.setPathPrefix(path);
    }
    return builder.build();
  }

  private static int port(URI node) {
    return node.getPort() >= 0 ? node.getPort() : "https".equals(node.getScheme()) ? 443 : 80;
  }

  ClusterSettings settings() {
    return settings;
  }

  /** Asks, and asks again while there is time, so it must be a request that does no harm twice. */
  JsonNode send(Duration limit, String method, String path, Map<String, String> parameters) {
    return send(limit, method, path, parameters, Optional.empty());
  }

  /** The same with a body of JSON. */
  JsonNode send(
      Duration limit, String method, String path, Map<String, String> parameters, Object body) {
    return send(
        limit,
        method,
        path,
        parameters,
        Optional.of(new Sent(JSON.writeValueAsString(body), TYPE)));
  }

  /** The same with a line of JSON for each of many. */
  JsonNode lines(
      Duration limit, String method, String path, Map<String, String> parameters, String lines) {
    return send(limit, method, path, parameters, Optional.of(new Sent(lines, LINES)));
  }

  private record Sent(String text, String type) {}

  private record Answer(int status, String body) {}

  private JsonNode send(
      Duration limit,
      String method,
      String path,
      Map<String, String> parameters,
      Optional<Sent> body) {
    long end = System.nanoTime() + Deadline.left(limit).toNanos();
    String trouble = "it did not answer in time";
    for (int attempt = 0; ; attempt++) {
      long left = end - System.nanoTime();
      if (left <= 0) {
        throw unavailable(trouble);
      }
      try {
        Answer answer = once(left, method, path, parameters, body);
        if (answer.status < 300) {
          return json(answer.body);
        }
        if (answer.status == UNAUTHORIZED) {
          throw unavailable(
              "it does not know who asks ("
                  + reason(answer)
                  + "): "
                  + settings.authorizationNames());
        }
        if (!mayPass(answer.status)) {
          throw new ClusterException(answer.status, reason(answer), settings);
        }
        trouble = answer.status + " " + reason(answer);
      } catch (IOException e) {
        if (Certificates.isRefused(e)) {
          throw unavailable(
              Certificates.reason(e)
                  + ": its certificate must be signed by an authority of the file in "
                  + ClusterSettings.AUTHORITY
                  + " (without it, one that Java trusts) and must have the address as a name");
        }
        trouble = String.valueOf(e.getMessage());
      }
      Pause.before(attempt + 1, Math.max(0, end - System.nanoTime()));
    }
  }

  /** Too much at once, or a node that is coming or going. */
  static boolean mayPass(int status) {
    return status == 429 || status == 502 || status == 503 || status == 504;
  }

  private Answer once(
      long nanos, String method, String path, Map<String, String> parameters, Optional<Sent> body)
      throws IOException {
    Requests.JsonBodyBuilder request =
        Requests.builder().method(method).endpoint(path).query(parameters);
    body.ifPresent(sent -> request.body(body(sent)));
    CompletableFuture<Response> answer = client.executeAsync(request.build());
    try (Response response = answer.get(nanos, TimeUnit.NANOSECONDS)) {
      String text = response.getBody().map(Body::bodyAsString).orElse("");
      return new Answer(response.getStatus(), text);
    } catch (TimeoutException e) {
      answer.cancel(true);
      throw new IOException("it did not answer in time", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } catch (ExecutionException e) {
      for (Throwable cause = e; cause != null; cause = cause.getCause()) {
        if (cause instanceof ResponseException refused) {
          return answer(refused);
        }
      }
      throw new IOException(String.valueOf(e.getCause() == null ? e : e.getCause()), e);
    }
  }

  /** The library throws some answers; the body is the last line of what it says. */
  private static Answer answer(ResponseException refused) {
    String said = String.valueOf(refused.getMessage());
    return new Answer(refused.status(), said.substring(said.indexOf('\n') + 1));
  }

  private static Body body(Sent sent) {
    byte[] bytes = sent.text.getBytes(StandardCharsets.UTF_8);
    return Objects.requireNonNull(Body.from(bytes, sent.type));
  }

  private static JsonNode json(String body) throws IOException {
    try {
      return body.isEmpty() ? JSON.createObjectNode() : JSON.readTree(body);
    } catch (JacksonException e) {
      throw new IOException("its answer is no JSON", e);
    }
  }

  /** What an answer says of itself, on one line. */
  private static String reason(Answer answer) {
    try {
      JsonNode error = json(answer.body).path("error");
      JsonNode cause = error.path("root_cause").path(0);
      String said = cause.path("reason").asString(error.path("reason").asString(""));
      String plain = said.isEmpty() && error.isString() ? error.asString() : said;
      String type = cause.path("type").asString(error.path("type").asString(""));
      String all = (type + ": " + plain).replaceAll("\\s+", " ");
      return all.substring(0, Math.min(all.length(), MOST_OF_A_REASON));
    } catch (IOException e) {
      return "without a reason";
    }
  }

  private UnavailableException unavailable(String trouble) {
    return new UnavailableException(
        "the OpenSearch cluster at " + settings.nodes() + " cannot answer: " + trouble);
  }

  @Override
  public void close() throws IOException {
    transport.close();
  }
}
