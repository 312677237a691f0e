package dragoman.web;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Bounds the searches that run at once, and those that wait: a few wait a moment, the others are
 * sent away at once. So those inside stay quick, and threads are left for what needs no search.
 */
final class Admission {

  private static final long PATIENCE_MS = 2000;

  /** On two processors 128 wait; the server has 250 threads. */
  private static final int WAITING_FOR_EACH_PROCESSOR = 64;

  private final Semaphore places;
  private final int mostWaiting;

  /**
   * Begins.
   *
   * @param atOnce as many as run at once
   */
  Admission(int atOnce) {
    this.places = new Semaphore(atOnce, true);
    this.mostWaiting = WAITING_FOR_EACH_PROCESSOR * Runtime.getRuntime().availableProcessors();
  }

  int mostWaiting() {
    return mostWaiting;
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

  int waiting() {
    return places.getQueueLength();
  }

  private void enter() {
    try {
      if (waiting() >= mostWaiting || !places.tryAcquire(PATIENCE_MS, TimeUnit.MILLISECONDS)) {
        throw ProblemException.tooMuch();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw ProblemException.tooMuch();
    }
  }
}
