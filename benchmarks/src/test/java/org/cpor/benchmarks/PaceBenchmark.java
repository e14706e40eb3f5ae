package org.cpor.benchmarks;

import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import org.cpor.benchmarks.Filing.Trail;
import org.cpor.stack.process.PartName;
import org.cpor.testing.Customers;
import org.cpor.testing.Customers.Partner;
import org.cpor.testing.Platform;
import org.junit.jupiter.api.Test;

/**
 * Files claims at a steady pace. Each claim is filed at its planned time, even if earlier claims
 * have no answer yet. For each claim, measures the time from its planned time until intake answers,
 * its fact is on Kafka, and its first comment is visible. If intake refuses a claim because there
 * are too many requests, the benchmark counts the refusal and does not repeat the claim. Runs first
 * with only the claims of the warm-up in the store, and then with a million claims.
 */
class PaceBenchmark {

  private static final List<Integer> PACES = List.of(200, 1_000);
  private static final Duration MEASURED = Duration.ofSeconds(20);

  @Test
  void claimsAtASteadyPace() throws Exception {
    Figures figures = new Figures();
    try (Platform platform = new Platform(Path.of("target", "pace"));
        HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
      Partner partner = Customers.partner(platform);
      Filing.warmUp(platform, partner, http);
      figures.add("an almost empty store");
      measure(figures, platform, partner, http);
      for (PartName service : PartName.SERVICES) {
        FullStore.fill(service, platform.database(service));
      }
      figures.add("%,d claims stored".formatted(FullStore.CLAIMS));
      measure(figures, platform, partner, http);
    }
    figures.write("pace.txt");
  }

  private static void measure(Figures figures, Platform platform, Partner partner, HttpClient http)
      throws Exception {
    for (int pace : PACES) {
      List<String> claims =
          Filing.claims(platform, partner, Math.toIntExact(pace * MEASURED.toSeconds()));
      Rest.await();
      try (Filing filing = Filing.by(partner, platform, http)) {
        report(figures, pace, file(filing, claims, pace));
      }
    }
  }

  private static List<Optional<Trail>> file(Filing filing, List<String> claims, int aSecond)
      throws Exception {
    List<CompletableFuture<Optional<Trail>>> filed = new ArrayList<>();
    long start = System.nanoTime();
    for (int i = 0; i < claims.size(); i++) {
      long due = start + TimeUnit.SECONDS.toNanos(i) / aSecond;
      PacedRequests.awaitTime(due);
      filed.add(filing.file(claims.get(i), due));
    }
    Filing.awaitAll(filed);
    return filed.stream().map(CompletableFuture::join).toList();
  }

  private static void report(Figures figures, int pace, List<Optional<Trail>> filed) {
    List<Trail> accepted = filed.stream().flatMap(Optional::stream).toList();
    figures.add(
        "%,d claims a second for %d s: %,d accepted, %,d turned away"
            .formatted(
                pace, MEASURED.toSeconds(), accepted.size(), filed.size() - accepted.size()));
    report(figures, "POST to 201", accepted, Trail::answered);
    report(figures, "POST to Kafka", accepted, Trail::submitted);
    report(figures, "POST to the first comment visible", accepted, Trail::visible);
  }

  private static void report(
      Figures figures, String name, List<Trail> trails, ToDoubleFunction<Trail> reached) {
    Latencies latencies = new Latencies(trails.stream().mapToDouble(reached).toArray(), 0);
    figures.latency("  " + name + ", median", latencies.percentile(50));
    figures.latency("    99 of 100 within", latencies.percentile(99));
    figures.latency("    999 of 1,000 within", latencies.percentile(99.9));
  }
}
