package dragoman.engine.opensearch;

import dragoman.engine.UnavailableException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Writes many documents in few requests. Who adds waits while enough are on their way; what a
 * cluster has no room for now is sent again, and what was written twice is there once, since each
 * document has its name. Safe for threads.
 */
final class BulkWriter implements AutoCloseable {

  /** OpenSearch's advice for a request is 5 to 15 MB. */
  private static final int MOST_CHARACTERS = 5_000_000;

  private static final int MOST_DOCUMENTS = 500;

  /** Requests on their way; more would only wait in the cluster's queues. */
  private static final int MOST_SENT = 3;

  /** How long a cluster may have no room before it counts as failed. */
  private static final long PATIENCE_NANOS = Cluster.WRITE.toNanos();

  private final Cluster cluster;
  private final Semaphore places = new Semaphore(MOST_SENT);
  private final ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor();
  private final ConcurrentLinkedQueue<Exception> failures = new ConcurrentLinkedQueue<>();
  private List<Operation> waiting = new ArrayList<>();
  private long characters;

  BulkWriter(Cluster cluster) {
    this.cluster = cluster;
  }

  /**
   * Something to do.
   *
   * @param what for messages
   * @param lines the request's lines for it
   */
  private record Operation(String what, String lines) {}

  /** Writes a document, or replaces the one of that name. */
  void put(String index, String document, String what, Object body) throws IOException {
    String lines = action("index", index, document) + Cluster.JSON.writeValueAsString(body) + "\n";
    add(new Operation(what, lines));
  }

  /** Deletes a document, if it is there. */
  void remove(String index, String document, String what) throws IOException {
    add(new Operation(what, action("delete", index, document)));
  }

  private static String action(String action, String index, String document) {
    Map<String, Object> line = Map.of(action, Map.of("_index", index, "_id", document));
    return Cluster.JSON.writeValueAsString(line) + "\n";
  }

  private void add(Operation operation) throws IOException {
    List<Operation> full = List.of();
    synchronized (this) {
      waiting.add(operation);
      characters += operation.lines.length();
      if (characters >= MOST_CHARACTERS || waiting.size() >= MOST_DOCUMENTS) {
        full = take();
      }
    }
    send(full);
  }

  private synchronized List<Operation> take() {
    List<Operation> taken = waiting;
    waiting = new ArrayList<>();
    characters = 0;
    return taken;
  }

  private void send(List<Operation> operations) throws IOException {
    throwFailure();
    if (operations.isEmpty()) {
      return;
    }
    places.acquireUninterruptibly();
    senders.execute(() -> {
      try {
        write(operations);
      } catch (IOException | RuntimeException e) {
        failures.add(e);
      } finally {
        places.release();
      }
    });
  }

  private void write(List<Operation> operations) throws IOException {
    long end = System.nanoTime() + PATIENCE_NANOS;
    List<Operation> left = operations;
    for (int attempt = 0; !left.isEmpty(); attempt++) {
      if (attempt > 0) {
        Pause.before(attempt, Math.max(0, end - System.nanoTime()));
      }
      if (System.nanoTime() > end) {
        throw new UnavailableException("the OpenSearch cluster has no room for what is written");
      }
      left = once(left);
    }
  }

  /** Gives what is to be sent again. */
  private List<Operation> once(List<Operation> operations) throws IOException {
    StringBuilder lines = new StringBuilder();
    operations.forEach(operation -> lines.append(operation.lines));
    JsonNode answer = cluster.lines(Cluster.WRITE, "POST", "/_bulk", Map.of(), lines.toString());
    List<Operation> again = new ArrayList<>();
    int number = 0;
    for (JsonNode item : answer.path("items")) {
      JsonNode result = item.iterator().next();
      int status = result.path("status").asInt();
      boolean gone = item.has("delete") && status == 404;
      if (Cluster.mayPass(status)) {
        again.add(operations.get(number));
      } else if (status >= 300 && !gone) {
        throw new IOException(
            "the OpenSearch cluster refuses "
                + operations.get(number).what
                + ": "
                + result.path("error").path("reason").asString("").replaceAll("\\s+", " "));
      }
      number++;
    }
    if (number != operations.size()) {
      throw new IOException(
          "the OpenSearch cluster answers for "
              + number
              + " of "
              + operations.size()
              + " articles");
    }
    return again;
  }

  /** Waits until all that was added is written. */
  void flush() throws IOException {
    send(take());
    places.acquireUninterruptibly(MOST_SENT);
    places.release(MOST_SENT);
    throwFailure();
  }

  private void throwFailure() throws IOException {
    @Nullable Exception failure = failures.peek();
    switch (failure) {
      case null -> {}
      case IOException io -> throw new IOException(io.getMessage(), io);
      case RuntimeException runtime -> throw runtime;
      default -> throw new IllegalStateException(failure);
    }
  }

  @Override
  public void close() {
    senders.close();
  }
}
