package dragoman.web;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dragoman.query.QueryNode;
import dragoman.query.QueryParser;
import dragoman.query.QueryWriter;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Nothing that is sent makes an error of the server, keeps it busy, or comes back as more than
 * text. The long form, and one input again by its number:
 *
 * <pre>
 * mvn -q test -Dtest=FuzzTest -Dfuzz.inputs=1000000
 * mvn -q test -Dtest=FuzzTest -Dfuzz.seed=1 -Dfuzz.first=4711 -Dfuzz.inputs=1
 * </pre>
 */
final class FuzzTest {

  private static final long SEED = Long.getLong("fuzz.seed", new Random().nextInt(1_000_000));
  private static final long FIRST = Long.getLong("fuzz.first", 0);
  private static final long INPUTS = Long.getLong("fuzz.inputs", 3000);

  /** A search may take five seconds, and the machine may be busy. */
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private static final int CLIENTS = 4;

  /** What no answer may have in it: the generator writes none of it. */
  private static final Pattern INSIDE =
      Pattern.compile("\\tat |Exception|org\\.eclipse|io\\.javalin|org\\.apache|/src/main/");

  private static final TestServer SERVER = TestServer.shared();

  private final AtomicLong next = new AtomicLong(FIRST);
  private final Queue<String> failures = new ConcurrentLinkedQueue<>();
  private final AtomicLong slowest = new AtomicLong();
  private final Map<Integer, AtomicLong> statuses = new ConcurrentHashMap<>();

  @Test
  void nothingThatIsSentBreaksTheServer() throws Exception {
    long start = System.nanoTime();
    try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> all = new ArrayList<>();
      for (int i = 0; i < CLIENTS; i++) {
        all.add(clients.submit(this::send));
      }
      for (Future<?> each : all) {
        each.get();
      }
    }
    System.out.printf(
        "fuzz: %d inputs, seed %d, %d s, slowest %d ms, answers by status %s%n",
        INPUTS,
        SEED,
        Duration.ofNanos(System.nanoTime() - start).toSeconds(),
        slowest.get(),
        new TreeMap<>(statuses));
    assertTrue(failures.isEmpty(), () -> String.join("\n\n", failures));
    assertTrue(statuses.getOrDefault(200, new AtomicLong()).get() > 0 || INPUTS < 100);
    SERVER.json("/health/ready");
  }

  private void send() {
    for (long i = next.getAndIncrement();
        i < FIRST + INPUTS && failures.size() < 50;
        i = next.getAndIncrement()) {
      HostileInput input = new HostileInput(SEED * 1_000_003 + i);
      long start = System.nanoTime();
      String sent = "";
      try {
        if (input.chance(40)) {
          sent = input.query();
          parse(sent);
        } else {
          byte[] wire = input.chance(70) ? request(input) : input.wire();
          sent = new String(wire, StandardCharsets.ISO_8859_1);
          check(answer(wire));
        }
      } catch (IOException | RuntimeException | StackOverflowError | AssertionError e) {
        failures.add("input %d of seed %d: %s%n%s".formatted(i, SEED, e, shown(sent)));
      }
      long ms = Duration.ofNanos(System.nanoTime() - start).toMillis();
      slowest.accumulateAndGet(ms, Math::max);
      if (ms >= PATIENCE.toMillis()) {
        failures.add("input %d of seed %d took %d ms: %s".formatted(i, SEED, ms, shown(sent)));
      }
    }
  }

  private static String shown(String sent) {
    return sent.length() > 2000 ? sent.substring(0, 2000) + "…" : sent;
  }

  private static void parse(String typed) {
    QueryNode node = QueryParser.parse(typed);
    var _ = QueryParser.parse(QueryWriter.write(node));
  }

  /** One that is formed as it should be. */
  private static byte[] request(HostileInput input) {
    String request;
    if (input.chance(10)) {
      byte[] body = input.body().getBytes(StandardCharsets.UTF_8);
      boolean batch = input.chance(50);
      request =
          (batch ? "POST /search/batch" : "POST /mcp")
              + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAccept: application/json,"
              + " text/event-stream\r\nContent-Type: "
              + (batch ? Batch.TYPE : "application/json")
              + "\r\nContent-Length: "
              + body.length
              + "\r\n\r\n"
              + new String(body, StandardCharsets.UTF_8);
    } else {
      request =
          "GET "
              + (input.chance(60) ? input.search() : input.target())
              + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAccept: "
              + (input.chance(50) ? "text/html" : "application/json")
              + "\r\n\r\n";
    }
    return request.getBytes(StandardCharsets.UTF_8);
  }

  /** All that comes back; nothing where the server only hangs up. */
  private static String answer(byte[] wire) throws IOException {
    URI address = SERVER.uri("/");
    try (Socket socket = new Socket(address.getHost(), address.getPort())) {
      socket.setSoTimeout((int) PATIENCE.toMillis());
      try {
        socket.getOutputStream().write(wire);
        socket.shutdownOutput();
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      } catch (java.net.SocketException e) {
        return ""; // it hung up before it had read all
      }
    }
  }

  private void check(String answer) {
    if (!answer.startsWith("HTTP/1.1 ")) {
      assertTrue(answer.isEmpty(), () -> "no HTTP: " + shown(answer));
      return;
    }
    int end = answer.indexOf("\r\n\r\n");
    assertTrue(end > 0, () -> "half a head: " + shown(answer));
    String head = answer.substring(0, end);
    int status = Integer.parseInt(head.substring(9, 12));
    statuses.computeIfAbsent(status, s -> new AtomicLong()).incrementAndGet();
    assertTrue(status < 500 || status == 503, () -> shown(answer));
    for (String line : head.split("\r\n", -1)) {
      boolean foreign = line.matches("(?i)(injected|server|x-powered-by):.*");
      assertTrue(!foreign, () -> "the header " + line);
    }
    assertTrue(!INSIDE.matcher(answer).find(), () -> "it tells of its inside: " + shown(answer));
    boolean page = head.contains("text/html");
    assertTrue(!page || !answer.contains("<script>alert(1)"), () -> "a script: " + shown(answer));
  }
}
