package dragoman.web;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Bounds the searches that run at once: beyond that they wait a moment, and are then sent away, so
 * that those inside stay quick.
 */
final class Admission {

  private static final long PATIENCE_MS = 2000;

  private final Semaphore places;

  Admission(int forEachProcessor) {
    this.places =
        new Semaphore(forEachProcessor * Runtime.getRuntime().availableProcessors(), true);
  }

  void run(Runnable work) {
    enter();
    try {
      work.run();
    } finally {
      places.release();
    }
  }

  <T> T run(Supplier<T> search) {
    enter();
    try {
      return search.get();
    } finally {
      places.release();
    }
  }

  private void enter() {
    try {
      if (!places.tryAcquire(PATIENCE_MS, TimeUnit.MILLISECONDS)) {
        throw ProblemException.tooMuch();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw ProblemException.tooMuch();
    }
  }
}
