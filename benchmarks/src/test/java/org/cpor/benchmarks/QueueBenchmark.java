package org.cpor.benchmarks;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.cpor.stack.process.PartName;
import org.junit.jupiter.api.Test;

/**
 * Measures {@code GET /cases}, the first page of the queue, with ten thousand open cases and a
 * million decided cases.
 */
class QueueBenchmark {

  private static final int OPEN = 10_000;
  private static final int RULED = 1_000_000;
  private static final int A_SECOND = 50;
  private static final Duration MEASURED = Duration.ofSeconds(30);
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /**
   * The rates of the warm-up in requests per second. They increase step by step, because a service
   * that has just started would be overloaded.
   */
  private static final List<Integer> WARM_UPS = List.of(20, 50, 100, 100);

  private static final Duration WARM_UP = Duration.ofSeconds(8);

  @Test
  void theFirstPageOverAMillionRuledCases() throws Exception {
    Figures figures = new Figures();
    try (LoneService arbitration =
            new LoneService(PartName.ARBITRATION, Path.of("target", "queue"));
        HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
      new StoredCases(arbitration.database()).replaceBy(OPEN, RULED);
      HttpRequest firstPage =
          arbitration.request("/cases", "reviewer").timeout(PATIENCE).GET().build();
      PacedRequests requests =
          new PacedRequests(
              http,
              i -> firstPage,
              answer -> answer.statusCode() == 200 && answer.body().contains("\"next\""));
      for (int aSecond : WARM_UPS) {
        Latencies warmUp = requests.send(aSecond, WARM_UP);
        figures.add("warm-up, %d a second: %d failed".formatted(aSecond, warmUp.failed()));
        figures.latency("  median", warmUp.percentile(50));
      }
      Latencies latencies = requests.send(A_SECOND, MEASURED);
      figures.add(
          "%,d open and %,d ruled cases, %d first pages a second for %d s: %d failed"
              .formatted(OPEN, RULED, A_SECOND, MEASURED.toSeconds(), latencies.failed()));
      figures.latency("  median", latencies.percentile(50));
      figures.latency("  99 of 100 within", latencies.percentile(99));
    }
    figures.write("queue.txt");
  }
}
