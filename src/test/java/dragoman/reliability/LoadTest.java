package dragoman.reliability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dragoman.reliability.Clients.Outcome;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/**
 * A server of 512 MB on two processors and a large index, under load. Takes as long as it is told
 * to: {@code mvn -q test -Dtest=LoadTest -Dload.minutes=1}, or an hour with {@code
 * -Dreliability=long}; {@code -Dload.articles} says how large, {@code -Dload.pause} how many
 * milliseconds a client waits at most.
 */
final class LoadTest {

  private static final int MINUTES = Integer.getInteger("load.minutes", Effort.of(0, 60));
  private static final int ARTICLES = Integer.getInteger("load.articles", 200_000);
  private static final Duration PAUSE = Duration.ofMillis(Integer.getInteger("load.pause", 8000));
  private static final Duration SHORT = Duration.ofSeconds(20);
  private static final Duration SETTLING = Duration.ofSeconds(5);

  private static final int CLIENTS = 64;
  private static final int TOO_MANY = 512;
  private static final int SLOW = 200;

  /** Health is asked for ten times a second, also while others are sent away. */
  private static final long HEALTH_PAUSE_MS = 100;

  private static final long MEGABYTE = 1_000_000;

  private static final List<String> TARGETS =
      List.of(
          "search?q=Giappone",
          "search?q=Giappone+difesa&lang=it",
          "search?q=NATO+summit&from=2024&to=2025",
          "search?q=%E0%B8%8D%E0%B8%B5%E0%B9%88%E0%B8%9B%E0%B8%B8%E0%B9%88%E0%B8%99",
          "search?q=Nh%E1%BA%ADt+B%E1%BA%A3n&size=20",
          "search?q=%22air+defence%22&sort=newest",
          "search?q=frigat*&topic=naval-forces",
          "search?q=submarine+OR+drone+-Italy",
          "search?q=what+did+the+ministers+agree+on+in+Tokyo+last+year",
          "search?q=subamrine",
          "search?pair=JP-NATO",
          "search?topic=defence-industry&sort=oldest",
          "search?q=title:Japan&group=story",
          "pairs?q=NATO",
          "suggest?q=jap",
          "topics",
          "?q=Japan",
          "health");

  static boolean isAsked() {
    return MINUTES > 0;
  }

  @Test
  @EnabledIf("isAsked")
  void underLoad() throws Exception {
    long seed = Effort.seed("load");
    Path folder = Path.of("target", "load-" + ARTICLES).toAbsolutePath();
    Files.createDirectories(folder);
    long start = System.nanoTime();
    LargeIndex.make(folder.resolve("index"), ARTICLES);
    System.out.printf(
        Locale.ROOT, "index of %,d articles, made or found in %d s%n", ARTICLES, seconds(start));
    try (Program server =
        Program.start(
            folder.resolve("server.log"),
            List.of(),
            List.of("-Xmx512m", "-XX:ActiveProcessorCount=2"),
            "--index",
            folder.resolve("index").toString(),
            "--port",
            "0")) {
      URI address = server.address();
      Clients clients = new Clients(address, TARGETS);
      clients.run(CLIENTS, PAUSE, SHORT, seed);
      long before = server.liveBytes();

      Outcome steady = steady(server, clients, seed);
      long after = server.liveBytes();
      System.out.printf(
          Locale.ROOT,
          "live heap %d MB before, %d MB after%n",
          before / MEGABYTE,
          after / MEGABYTE);
      assertEquals(0, steady.answered(429), "sent away below capacity");
      assertTrue(after < before * 1.25 + 20 * MEGABYTE, "memory grows: " + before + ", " + after);
      long early = steady.part(0, 0.34).millis(0.99, 200);
      long late = steady.part(0.66, 1).millis(0.99, 200);
      assertTrue(late < 2 * early + 200, "p99 grows from " + early + " to " + late + " ms");

      tooMany(clients, address, seed);
      Outcome again = clients.run(CLIENTS, PAUSE, SHORT, seed);
      tell("after that, 64 clients", again);
      assertHeld(again);
      assertTrue(again.millis(0.99, 200) < 2 * late + 200, "does not recover");

      Outcome beside = besideSlowClients(clients, address, seed);
      assertHeld(beside);
      assertTrue(beside.millis(0.99, 200) < 2 * late + 200, "slow clients are noticed");
      Thread.sleep(Duration.ofSeconds(35).toMillis()); // idle connections are closed
      System.out.printf(
          Locale.ROOT,
          "at the end: live heap %d MB, resident %d MB, %d files and connections open%n",
          server.liveBytes() / MEGABYTE,
          server.residentBytes() / MEGABYTE,
          server.openFiles());
    }
  }

  private static Outcome steady(Program server, Clients clients, long seed) throws IOException {
    int parts = Math.max(3, Math.min(12, MINUTES));
    Duration part = Duration.ofMinutes(MINUTES).dividedBy(parts);
    List<Clients.Sample> all = new ArrayList<>();
    for (int i = 0; i < parts; i++) {
      Outcome outcome = clients.run(CLIENTS, PAUSE, part, seed + 1000L * i);
      tell("64 clients, part %d of %d".formatted(i + 1, parts), outcome);
      System.out.printf(Locale.ROOT, "  resident %d MB%n", server.residentBytes() / MEGABYTE);
      assertHeld(outcome);
      long shift = part.toNanos() * i;
      outcome.samples().stream()
          .map(s -> new Clients.Sample(s.at() + shift, s.nanos(), s.status(), s.problem()))
          .forEach(all::add);
    }
    Outcome whole = new Outcome(all, Duration.ofMinutes(MINUTES));
    tell("64 clients, all of it", whole);
    return whole;
  }

  /** Each is answered or sent away with a time to come back, and health is told all along. */
  private static void tooMany(Clients clients, URI address, long seed) throws Exception {
    AtomicBoolean over = new AtomicBoolean();
    try (ExecutorService probe = Executors.newSingleThreadExecutor()) {
      Future<Long> health =
          probe.submit(() -> {
            Clients own = new Clients(address, List.of("health"));
            long slowest = 0;
            while (!over.get()) {
              long asked = System.nanoTime();
              HttpResponse<String> answer = own.get("health");
              assertEquals(200, answer.statusCode(), answer.body());
              slowest = Math.max(slowest, System.nanoTime() - asked);
              Thread.sleep(HEALTH_PAUSE_MS);
            }
            return slowest / 1_000_000;
          });
      Outcome outcome = clients.run(TOO_MANY, Duration.ZERO, SHORT, seed);
      over.set(true);
      tell(TOO_MANY + " clients without a pause", outcome);
      System.out.printf(
          Locale.ROOT, "  health green all along, %d ms at the slowest%n", health.get());
      assertHeld(outcome);
      assertTrue(outcome.answered(429) > 0, "nobody was sent away");
      assertTrue(health.get() < 2000, "health takes " + health.get() + " ms");
    }
  }

  /** Half a head and no more; or a long answer that is asked for and not read. */
  private static Outcome besideSlowClients(Clients clients, URI address, long seed)
      throws IOException {
    List<Socket> slow = new ArrayList<>();
    try {
      for (int i = 0; i < SLOW; i++) {
        slow.add(send(address, "GET /search?q=Japan HTTP/1.1\r\nHost: loc"));
        slow.add(send(address, "GET /search?q=Japan&size=100 HTTP/1.1\r\nHost: localhost\r\n\r\n"));
      }
      // Their searches are work like others', two hundred at once; what is asked here is whether it
      // costs anything to be kept waiting by them.
      tell("64 clients while those are answered", clients.run(CLIENTS, PAUSE, SETTLING, seed));
      Outcome outcome = clients.run(CLIENTS, PAUSE, SHORT, seed);
      tell("64 clients beside %d half-open and %d not reading".formatted(SLOW, SLOW), outcome);
      return outcome;
    } finally {
      for (Socket socket : slow) {
        socket.close();
      }
    }
  }

  private static Socket send(URI address, String text) throws IOException {
    Socket socket = new Socket();
    socket.setReceiveBufferSize(4096);
    socket.connect(new InetSocketAddress(address.getHost(), address.getPort()));
    socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    socket.getOutputStream().flush();
    return socket;
  }

  private static void assertHeld(Outcome outcome) {
    assertEquals(List.of(), outcome.problems());
  }

  private static void tell(String what, Outcome outcome) {
    System.out.printf(
        Locale.ROOT,
        "%s: %,d requests in %d s, %.1f a second, answered %,d (p50 %d ms, p99 %d ms, slowest %d ms), sent away %,d%n",
        what,
        outcome.samples().size(),
        outcome.time().toSeconds(),
        outcome.perSecond(),
        outcome.answered(200),
        outcome.millis(0.5, 200),
        outcome.millis(0.99, 200),
        outcome.millis(1, 200),
        outcome.answered(429));
  }

  private static long seconds(long start) {
    return (System.nanoTime() - start) / 1_000_000_000;
  }
}
