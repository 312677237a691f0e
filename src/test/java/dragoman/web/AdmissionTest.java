package dragoman.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** How many searches run, wait, and are sent away. */
final class AdmissionTest {

  @Test
  void beyondThoseThatWaitNobodyDoes() throws Exception {
    int places = 2;
    Admission admission = new Admission(places);
    int most = admission.mostWaiting();
    CountDownLatch inside = new CountDownLatch(places);
    CountDownLatch end = new CountDownLatch(1);
    try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Boolean>> running = new ArrayList<>();
      for (int i = 0; i < places; i++) {
        running.add(clients.submit(() -> admission.run(() -> hold(inside, end))));
      }
      inside.await();
      for (int i = 0; i < most; i++) {
        var _ = clients.submit(() -> admission.run(() -> true));
      }
      while (admission.waiting() < most) {
        Thread.sleep(1);
      }
      ProblemException e = assertThrows(ProblemException.class, () -> admission.run(() -> true));
      assertEquals(429, e.status());
      assertEquals(most, admission.waiting(), "it waited with the others");
      end.countDown();
      for (Future<Boolean> each : running) {
        each.get();
      }
      while (admission.waiting() > 0) {
        Thread.sleep(1);
      }
      assertEquals(true, admission.run(() -> true));
    }
  }

  private static boolean hold(CountDownLatch inside, CountDownLatch end) {
    inside.countDown();
    try {
      end.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return true;
  }
}
