package org.cpor.benchmarks;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Sends requests at fixed times, even if earlier requests have no answer yet, as many people would
 * do. The duration of a request begins when the request is due, so delays in the client count too.
 *
 * @param expected whether an answer is correct
 */
record PacedRequests(
    HttpClient http, IntFunction<HttpRequest> request, Predicate<HttpResponse<String>> expected) {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /**
   * Sends {@code aSecond} requests per second for {@code time}.
   *
   * @throws TimeoutException when a request has no answer long after the last request was sent
   */
  Latencies send(int aSecond, Duration time)
      throws InterruptedException, ExecutionException, TimeoutException {
    int count = Math.toIntExact(aSecond * time.toSeconds());
    double[] milliseconds = new double[count];
    List<CompletableFuture<Boolean>> answers = new ArrayList<>(count);
    long start = System.nanoTime();
    for (int i = 0; i < count; i++) {
      int index = i;
      long due = start + TimeUnit.SECONDS.toNanos(i) / aSecond;
      awaitTime(due);
      answers.add(
          http.sendAsync(request.apply(i), BodyHandlers.ofString())
              .handle((answer, failure) -> {
                milliseconds[index] = (System.nanoTime() - due) / 1e6;
                return isExpected(answer, failure);
              }));
    }
    CompletableFuture.allOf(answers.toArray(CompletableFuture[]::new))
        .get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    long failed = answers.stream().filter(answer -> !answer.join()).count();
    return new Latencies(milliseconds, failed);
  }

  private boolean isExpected(@Nullable HttpResponse<String> answer, @Nullable Throwable failure) {
    return failure == null && answer != null && expected.test(answer);
  }

  /** Waits until {@code due}, a time of {@link System#nanoTime}. */
  static void awaitTime(long due) {
    for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
  }
}
