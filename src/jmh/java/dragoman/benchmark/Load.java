package dragoman.benchmark;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks a running server as fast as it answers: each client sends its next query when it has read
 * the last answer. The queries come from the titles that the server itself shows.
 */
public final class Load {

  private static final int QUERIES = 300;
  private static final int PAGES = 20;
  private static final int WARM_UP_SECONDS = 15;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final URI server;

  private Load(URI server) {
    this.server = server;
  }

  /** What one client saw. */
  private record Seen(List<Long> nanos, Map<Integer, Integer> statuses) {}

  /**
   * Runs.
   *
   * @param args the server's address, and if they are to be others than 8 and 30: clients, seconds
   */
  public static void main(String[] args) throws Exception {
    int clients = args.length > 1 ? Integer.parseInt(args[1]) : 8;
    int seconds = args.length > 2 ? Integer.parseInt(args[2]) : 30;
    Load load = new Load(URI.create(args[0]));
    List<URI> queries = load.queries();
    load.run(queries, clients, WARM_UP_SECONDS);
    print(load.run(queries, clients, seconds), clients, seconds);
  }

  private List<URI> queries() throws IOException, InterruptedException {
    List<String> titles = new ArrayList<>();
    URI page = server.resolve("/search?size=100&sort=newest");
    for (int i = 0; i < PAGES; i++) {
      JsonNode answer = JSON.readTree(get(page).body());
      answer.path("hits").forEach(hit -> titles.add(hit.path("title").asString()));
      if (answer.path("next").isNull()) {
        break;
      }
      page = server.resolve(answer.path("next").asString());
    }
    return TitleQueries.of(titles, QUERIES).stream()
        .map(query ->
            server.resolve("/search?q=" + URLEncoder.encode(query, StandardCharsets.UTF_8)))
        .toList();
  }

  private java.net.http.HttpResponse<String> get(URI address)
      throws IOException, InterruptedException {
    return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
  }

  private List<Seen> run(List<URI> queries, int clients, int seconds) throws Exception {
    long end = System.nanoTime() + seconds * 1_000_000_000L;
    List<Seen> seen = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
      List<Future<Seen>> running = new ArrayList<>();
      for (int i = 0; i < clients; i++) {
        int first = i * queries.size() / clients;
        running.add(threads.submit(() -> ask(queries, first, end)));
      }
      for (Future<Seen> each : running) {
        seen.add(each.get());
      }
    }
    return seen;
  }

  private Seen ask(List<URI> queries, int first, long end)
      throws IOException, InterruptedException {
    Seen seen = new Seen(new ArrayList<>(), new TreeMap<>());
    for (int i = first; System.nanoTime() < end; i++) {
      long start = System.nanoTime();
      int status = get(queries.get(i % queries.size())).statusCode();
      seen.nanos.add(System.nanoTime() - start);
      seen.statuses.merge(status, 1, Integer::sum);
    }
    return seen;
  }

  private static void print(List<Seen> seen, int clients, int seconds) {
    long[] nanos =
        seen.stream().flatMap(each -> each.nanos.stream()).mapToLong(n -> n).sorted().toArray();
    Map<Integer, Integer> statuses = new TreeMap<>();
    seen.forEach(each -> each.statuses.forEach((status, n) -> statuses.merge(status, n, Integer::sum)));
    System.out.printf(
        "%d clients, %d s: %.0f queries/s, p50 %.1f ms, p90 %.1f ms, p99 %.1f ms, max %.1f ms, by status %s%n",
        clients,
        seconds,
        nanos.length / (double) seconds,
        at(nanos, 0.5),
        at(nanos, 0.9),
        at(nanos, 0.99),
        at(nanos, 1),
        statuses);
  }

  private static double at(long[] sorted, double share) {
    return sorted.length == 0
        ? Double.NaN
        : sorted[Math.min(sorted.length - 1, (int) (share * sorted.length))] / 1e6;
  }
}
