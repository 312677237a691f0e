package dragoman.alert;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the calls to webhooks that are due, and tries again those that failed. What is still
 * undelivered when its time is up stays on disk for the next run.
 */
final class Courier {

  private static final Logger LOG = LoggerFactory.getLogger(Courier.class);

  /** An update ends soon, whatever the receivers do. */
  private static final Duration TIME = Duration.ofSeconds(30);

  private final AlertFeeds feeds;
  private final Store pending;
  private final Path lock;
  private final Map<String, String> environment;
  private final InstantSource clock;
  private final Sleep sleep;

  /** Waits; a test need not. */
  interface Sleep {
    void of(Duration time) throws InterruptedException;
  }

  Courier(
      AlertFeeds feeds,
      Store store,
      Map<String, String> environment,
      InstantSource clock,
      Sleep sleep) {
    this.feeds = feeds;
    this.pending = store.below("deliveries");
    this.lock = store.path("sending.lock");
    this.environment = environment;
    this.clock = clock;
    this.sleep = sleep;
  }

  void add(Delivery delivery) throws IOException {
    pending.write(delivery.id(), delivery);
  }

  /**
   * Delivers what it can.
   *
   * @return how many calls are still to be made
   */
  int run() throws IOException {
    if (pending.names().isEmpty()) {
      return 0;
    }
    Files.createDirectories(lock.toAbsolutePath().getParent());
    try (FileChannel channel =
            FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock held = tryLock(channel)) {
      if (held != null) {
        deliver();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // the rest is for the next run
    }
    return pending.names().size();
  }

  /** None where another process delivers, which is as good. */
  @SuppressWarnings("NullAway") // try-with-resources takes a null for nothing to close
  private static FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  private void deliver() throws IOException, InterruptedException {
    Instant end = clock.instant().plus(TIME);
    try (Hooks hooks = new Hooks()) {
      for (Optional<Delivery> next = next(); next.isPresent(); next = next()) {
        Delivery delivery = next.get();
        Instant now = clock.instant();
        Instant then = delivery.due().isAfter(now) ? delivery.due() : now;
        if (!then.isBefore(end)) {
          return;
        }
        if (then.isAfter(now)) {
          sleep.of(Duration.between(now, then));
        }
        deliver(hooks, delivery);
      }
    }
  }

  /** The first that is due. */
  private Optional<Delivery> next() throws IOException {
    return all().stream().min(Comparator.comparing(Delivery::due).thenComparing(Delivery::created));
  }

  private List<Delivery> all() throws IOException {
    List<Delivery> all = new ArrayList<>();
    for (String name : pending.names()) {
      Optional<Delivery> delivery = pending.read(name, Delivery.class);
      if (delivery.isEmpty()) {
        pending.delete(name);
      }
      delivery.ifPresent(all::add);
    }
    return all;
  }

  private void deliver(Hooks hooks, Delivery delivery) throws IOException, InterruptedException {
    Optional<Alert> alert = feeds.alert(delivery.alert());
    Optional<Webhook> webhook = alert.flatMap(Alert::webhook);
    if (alert.isEmpty() || webhook.isEmpty()) {
      pending.delete(delivery.id()); // the operator has taken it back
      return;
    }
    String failure;
    try {
      String secret = webhook.get().secret().read(environment);
      int status = hooks.call(alert.get(), webhook.get(), secret, delivery, clock.instant());
      if (status / 100 == 2) {
        pending.delete(delivery.id());
        return;
      }
      failure = "it answered " + status;
    } catch (IOException e) {
      failure = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    } catch (IllegalArgumentException e) {
      failure = String.valueOf(e.getMessage());
    }
    failed(delivery, webhook.get(), failure);
  }

  private void failed(Delivery delivery, Webhook webhook, String failure) throws IOException {
    Instant now = clock.instant();
    if (delivery.isTooOld(now)) {
      LOG.warn(
          "alert {}: given up calling {} after {} attempts: {}",
          delivery.alert(),
          webhook.place(),
          delivery.attempts() + 1,
          failure);
      pending.delete(delivery.id());
      return;
    }
    Delivery later = delivery.failed(now, RandomGenerator.getDefault());
    LOG.warn(
        "alert {}: {} was not reached, {}: tried again later",
        delivery.alert(),
        webhook.place(),
        failure);
    add(later);
    // Who does not answer one call is not asked for the others meanwhile.
    for (Delivery other : all()) {
      if (other.alert().equals(delivery.alert()) && !other.id().equals(delivery.id())) {
        add(other.notBefore(later.due()));
      }
    }
  }
}
