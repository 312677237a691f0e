package dragoman.reliability;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/** Many clients at once, each of which asks, reads the answer, waits, and asks again. */
final class Clients {

  private final URI server;
  private final List<String> targets;
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(10))
          .build();

  Clients(URI server, List<String> targets) {
    this.server = server;
    this.targets = List.copyOf(targets);
  }

  /**
   * What one request came to.
   *
   * @param at nanoseconds after the start
   * @param problem what is wrong with the answer; empty where nothing is
   */
  record Sample(long at, long nanos, int status, String problem) {}

  /** What all of them came to. */
  record Outcome(List<Sample> samples, Duration time) {

    Outcome {
      samples = List.copyOf(samples);
    }

    List<String> problems() {
      return samples.stream().map(Sample::problem).filter(p -> !p.isEmpty()).distinct().toList();
    }

    long answered(int status) {
      return samples.stream().filter(sample -> sample.status == status).count();
    }

    double perSecond() {
      return samples.size() / (time.toMillis() / 1000.0);
    }

    /** The time below which that share of the answers of a status came, in milliseconds. */
    long millis(double share, int status) {
      long[] times =
          samples.stream()
              .filter(sample -> sample.status == status)
              .mapToLong(Sample::nanos)
              .sorted()
              .toArray();
      return times.length == 0
          ? 0
          : times[Math.min(times.length - 1, (int) (times.length * share))] / 1_000_000;
    }

    /** The part of it between two shares of its time. */
    Outcome part(double from, double to) {
      long start = (long) (time.toNanos() * from);
      long end = (long) (time.toNanos() * to);
      return new Outcome(
          samples.stream().filter(sample -> sample.at >= start && sample.at < end).toList(),
          Duration.ofNanos(end - start));
    }
  }

  /**
   * Lets them ask for a while.
   *
   * @param pause the longest one between an answer and the next question; half of it on average
   */
  Outcome run(int count, Duration pause, Duration time, long seed) {
    return run(count, pause, time, seed, answer -> "");
  }

  /** Looks at each whole answer, too. */
  Outcome run(
      int count,
      Duration pause,
      Duration time,
      long seed,
      Function<HttpResponse<String>, String> judge) {
    long end = System.nanoTime() + time.toNanos();
    return runUntil(count, pause, () -> System.nanoTime() > end, seed, judge);
  }

  /** Lets them ask until that is so. */
  Outcome runUntil(
      int count,
      Duration pause,
      BooleanSupplier over,
      long seed,
      Function<HttpResponse<String>, String> judge) {
    Queue<Sample> samples = new ConcurrentLinkedQueue<>();
    long start = System.nanoTime();
    try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < count; i++) {
        Random random = new Random(seed + i);
        var _ =
            clients.submit(() -> {
              while (!over.getAsBoolean()) {
                Thread.sleep(random.nextLong(pause.toMillis() + 1));
                String target = targets.get(random.nextInt(targets.size()));
                samples.add(ask(target, start, judge));
              }
              return null;
            });
      }
    }
    return new Outcome(new ArrayList<>(samples), Duration.ofNanos(System.nanoTime() - start));
  }

  private Sample ask(String target, long start, Function<HttpResponse<String>, String> judge)
      throws InterruptedException {
    long begun = System.nanoTime();
    try {
      HttpResponse<String> answer = get(target);
      long nanos = System.nanoTime() - begun;
      return new Sample(begun - start, nanos, answer.statusCode(), problem(target, answer, judge));
    } catch (IOException e) {
      return new Sample(begun - start, System.nanoTime() - begun, 0, target + ": " + e);
    }
  }

  HttpResponse<String> get(String target) throws IOException, InterruptedException {
    return http.send(
        HttpRequest.newBuilder(server.resolve(target)).timeout(Duration.ofSeconds(30)).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private static String problem(
      String target, HttpResponse<String> answer, Function<HttpResponse<String>, String> judge) {
    return switch (answer.statusCode()) {
      case 200 -> judge.apply(answer);
      case 429 ->
          answer.headers().firstValue("Retry-After").isPresent() ? "" : "429 without Retry-After";
      default -> target + ": " + answer.statusCode() + " " + answer.body();
    };
  }
}
