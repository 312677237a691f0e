package dragoman.web;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Bounds the searches that run at once: beyond that they wait a moment, and are then sent away, so
 * that those inside stay quick.
 */
final class Admission {

  private static final int FOR_EACH_PROCESSOR = 4;
  private static final long PATIENCE_MS = 2000;

  private final Semaphore places =
      new Semaphore(FOR_EACH_PROCESSOR * Runtime.getRuntime().availableProcessors(), true);

  <T> T run(Supplier<T> search) {
    try {
      if (!places.tryAcquire(PATIENCE_MS, TimeUnit.MILLISECONDS)) {
        throw ProblemException.tooMuch();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw ProblemException.tooMuch();
    }
    try {
      return search.get();
    } finally {
      places.release();
    }
  }
}
