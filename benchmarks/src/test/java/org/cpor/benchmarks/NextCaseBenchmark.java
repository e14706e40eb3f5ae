package org.cpor.benchmarks;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.cpor.stack.client.ApiClient;
import org.cpor.stack.process.PartName;
import org.junit.jupiter.api.Test;

/**
 * A hundred concurrent reviewers call {@code POST /cases/next}. Each reviewer calls again after
 * each answer, until every case is taken.
 */
class NextCaseBenchmark {

  private static final int CASES = 10_000;
  private static final int REVIEWERS = 100;
  private static final int REPEATS = 3;
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @Test
  void aHundredReviewersTakeTheNextCaseUntilNoneIsLeft() throws Exception {
    Figures figures = new Figures();
    try (LoneService arbitration =
            new LoneService(PartName.ARBITRATION, Path.of("target", "next"));
        HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
      StoredCases cases = new StoredCases(arbitration.database());
      List<HttpRequest> reviewers =
          IntStream.range(0, REVIEWERS)
              .mapToObj(i ->
                  arbitration
                      .request("/cases/next", "reviewer", "reviewer-" + i)
                      .timeout(PATIENCE)
                      .POST(BodyPublishers.noBody())
                      .build())
              .toList();
      cases.replaceBy(CASES, 0);
      takeAll(http, reviewers);
      double[] rates = new double[REPEATS];
      double[] medians = new double[REPEATS];
      double[] slowest = new double[REPEATS];
      for (int i = 0; i < REPEATS; i++) {
        cases.replaceBy(CASES, 0);
        long start = System.nanoTime();
        Latencies latencies = takeAll(http, reviewers);
        rates[i] = CASES / ((System.nanoTime() - start) / 1e9);
        medians[i] = latencies.percentile(50);
        slowest[i] = latencies.percentile(99);
      }
      figures.add("%,d open cases, %d reviewers at once".formatted(CASES, REVIEWERS));
      figures.rate("cases taken, none of them twice", rates);
      figures.milliseconds("  median", medians);
      figures.milliseconds("  99 of 100 within", slowest);
    }
    figures.write("next.txt");
  }

  /**
   * Returns the durations of the requests.
   *
   * @throws IllegalStateException when a case was taken twice, or when a case was not taken
   */
  private static Latencies takeAll(HttpClient http, List<HttpRequest> reviewers)
      throws InterruptedException, ExecutionException {
    Set<String> taken = ConcurrentHashMap.newKeySet();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<List<Double>>> work =
          reviewers.stream()
              .<Callable<List<Double>>>map(next -> () -> takeUntilNoneIsLeft(http, next, taken))
              .toList();
      List<Double> milliseconds = new ArrayList<>();
      for (Future<List<Double>> done : threads.invokeAll(work)) {
        milliseconds.addAll(done.get());
      }
      if (taken.size() != CASES) {
        throw new IllegalStateException(taken.size() + " cases were taken");
      }
      return new Latencies(milliseconds.stream().mapToDouble(Double::doubleValue).toArray(), 0);
    }
  }

  private static List<Double> takeUntilNoneIsLeft(
      HttpClient http, HttpRequest next, Set<String> taken)
      throws IOException, InterruptedException {
    List<Double> milliseconds = new ArrayList<>();
    while (true) {
      long start = System.nanoTime();
      HttpResponse<String> answer = http.send(next, BodyHandlers.ofString());
      double took = (System.nanoTime() - start) / 1e6;
      if (answer.statusCode() == 204) {
        return milliseconds;
      }
      if (answer.statusCode() != 200) {
        throw new IllegalStateException(answer.statusCode() + " " + answer.body());
      }
      String caseId = ApiClient.JSON.readTree(answer.body()).path("caseId").asText();
      if (!taken.add(caseId)) {
        throw new IllegalStateException("taken twice: " + caseId);
      }
      milliseconds.add(took);
    }
  }
}
