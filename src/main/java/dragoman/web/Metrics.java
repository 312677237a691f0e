package dragoman.web;

import dragoman.engine.SearchEngine;
import io.micrometer.core.instrument.Timer;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.function.Supplier;

/** What {@code /metrics} tells Prometheus. */
final class Metrics {

  static final String TYPE = "text/plain; version=0.0.4; charset=utf-8";

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

  Metrics(SearchEngine engine) {
    registry.gauge("dragoman.index.articles", engine, e -> e.status().articles());
  }

  /** Runs a search and notes how long it took, and whether it failed. */
  <T> T search(Supplier<T> search) {
    long start = System.nanoTime();
    String outcome = "failed";
    try {
      T answer = search.get();
      outcome = "answered";
      return answer;
    } finally {
      Timer.builder("dragoman.searches")
          .description("Searches by outcome")
          .tag("outcome", outcome)
          .publishPercentileHistogram()
          .register(registry)
          .record(Duration.ofNanos(System.nanoTime() - start));
    }
  }

  String scrape() {
    return registry.scrape();
  }
}
