package dragoman.engine.opensearch;

import dragoman.engine.UnavailableException;
import dragoman.engine.lucene.IndexException;
import java.io.Closeable;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;

/**
 * Holds off other writers of an index, whatever machine they run on: a document that says who
 * writes, and until when. It is renewed while the writer lives; a dead writer's lease runs out.
 */
final class WriterLease implements Closeable {

  private static final Duration LIFE = Duration.ofMinutes(1);
  private static final Duration RENEWAL = Duration.ofSeconds(15);
  private static final String DOCUMENT = "lease";

  private final Cluster cluster;
  private final String index;
  private final String holder;
  private final ScheduledExecutorService renewing =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("opensearch-lease").factory());
  private Map<String, String> version;
  private long until;
  private volatile boolean lost;

  private WriterLease(Cluster cluster, String index, String holder, Map<String, String> version) {
    this.cluster = cluster;
    this.index = index;
    this.holder = holder;
    this.version = version;
    this.until = System.currentTimeMillis() + LIFE.toMillis();
    long seconds = RENEWAL.toSeconds();
    var _ = renewing.scheduleWithFixedDelay(this::renew, seconds, seconds, TimeUnit.SECONDS);
  }

  /**
   * Takes the lease.
   *
   * @throws IndexException where another process writes, says which
   */
  static WriterLease take(Cluster cluster) {
    String index = cluster.settings().index() + "-writer";
    makeIndex(cluster, index);
    String holder = holder();
    Map<String, String> condition = Map.of("op_type", "create");
    for (int attempt = 0; ; attempt++) {
      try {
        return new WriterLease(cluster, index, holder, write(cluster, index, holder, condition));
      } catch (ClusterException e) {
        if (e.status() != 409 || attempt > 2) {
          throw e;
        }
      }
      JsonNode held = cluster.send(Cluster.SEARCH, "GET", path(index), Map.of());
      String other = held.path("_source").path("holder").asString("");
      long end = held.path("_source").path("until").asLong();
      // It is ours where the answer to the first try was lost.
      if (!other.equals(holder) && end > System.currentTimeMillis()) {
        throw new IndexException(
            "the index "
                + cluster.settings()
                + " is being written by "
                + other.replaceFirst(" [0-9a-f-]{36}$", "")
                + ": wait until it has finished, or for a minute if it has died");
      }
      condition = version(held);
    }
  }

  private static String holder() {
    String host;
    try {
      host = InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      host = "an unknown host";
    }
    return "process " + ProcessHandle.current().pid() + " on " + host + " " + UUID.randomUUID();
  }

  private static void makeIndex(Cluster cluster, String index) {
    try {
      cluster.send(
          Cluster.WRITE,
          "PUT",
          "/" + index,
          Map.of("wait_for_active_shards", "all", "timeout", Builds.COPIES),
          Map.of(
              "settings",
              Map.of("index.number_of_shards", 1, "index.auto_expand_replicas", "0-1"),
              "mappings",
              Map.of("dynamic", false)));
    } catch (ClusterException e) {
      if (!e.isOfSomethingThere()) {
        throw e;
      }
    }
  }

  private static String path(String index) {
    return "/" + index + "/_doc/" + DOCUMENT;
  }

  private static Map<String, String> version(JsonNode document) {
    return Map.of(
        "if_seq_no", document.path("_seq_no").asString(),
        "if_primary_term", document.path("_primary_term").asString());
  }

  private static Map<String, String> write(
      Cluster cluster, String index, String holder, Map<String, String> condition) {
    long until = System.currentTimeMillis() + LIFE.toMillis();
    return version(
        cluster.send(
            RENEWAL, "PUT", path(index), condition, Map.of("holder", holder, "until", until)));
  }

  private synchronized void renew() {
    try {
      version = write(cluster, index, holder, version);
      until = System.currentTimeMillis() + LIFE.toMillis();
    } catch (ClusterException e) {
      lost = true; // another took it
    } catch (UnavailableException e) {
      // The next time may do, as long as nobody has taken it.
    }
  }

  /**
   * Makes sure that it is still held.
   *
   * @throws IndexException where it is not
   */
  synchronized void check() {
    if (System.currentTimeMillis() > until) {
      renew();
    }
    if (lost || System.currentTimeMillis() > until) {
      throw new IndexException(
          "another process has begun to write the index " + cluster.settings() + " meanwhile");
    }
  }

  @Override
  public synchronized void close() {
    renewing.shutdownNow();
    if (!lost) {
      try {
        cluster.send(RENEWAL, "DELETE", path(index), version);
      } catch (ClusterException | UnavailableException e) {
        // It runs out by itself.
      }
    }
  }
}
