package org.cpor.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.ToDoubleFunction;
import org.cpor.events.Topics;
import org.cpor.stack.client.Door;
import org.cpor.stack.process.PartName;
import org.cpor.stack.testing.Customers;
import org.cpor.stack.testing.Customers.Customer;
import org.cpor.stack.testing.Customers.Partner;
import org.cpor.stack.testing.Platform;
import org.junit.jupiter.api.Test;

/**
 * Claims that come at a steady pace, each at its time whether or not those before it are answered:
 * how long from when it was due until it is answered, on Kafka, and its first comment visible.
 */
class PaceBenchmark {

  private static final List<Integer> PACES = List.of(200, 1_000);
  private static final Duration MEASURED = Duration.ofSeconds(20);

  /** Claims a second, each pace for a while. */
  private static final List<Integer> WARM_UPS = List.of(50, 100, 200, 200);

  private static final Duration WARM_UP = Duration.ofSeconds(15);
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  @Test
  void claimsAtASteadyPace() throws Exception {
    Figures figures = new Figures();
    try (Platform platform = new Platform(Path.of("target", "pace"));
        HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
      Partner partner = Customers.partner(platform);
      for (int pace : WARM_UPS) {
        file(platform, http, partner, pace, WARM_UP);
      }
      for (int pace : PACES) {
        List<Trail> trails = file(platform, http, partner, pace, MEASURED);
        figures.add("%,d claims a second for %d s".formatted(pace, MEASURED.toSeconds()));
        report(figures, "POST to 201", trails, Trail::answered);
        report(figures, "POST to Kafka", trails, Trail::submitted);
        report(figures, "POST to the first comment visible", trails, Trail::visible);
      }
    }
    figures.write("pace.txt");
  }

  private static void report(
      Figures figures, String name, List<Trail> trails, ToDoubleFunction<Trail> reached) {
    Latencies latencies = new Latencies(trails.stream().mapToDouble(reached).toArray(), 0);
    figures.latency("  " + name + ", median", latencies.percentile(50));
    figures.latency("    99 of 100 within", latencies.percentile(99));
    figures.latency("    999 of 1,000 within", latencies.percentile(99.9));
  }

  private static List<Trail> file(
      Platform platform, HttpClient http, Partner partner, int aSecond, Duration time)
      throws Exception {
    int count = Math.toIntExact(aSecond * time.toSeconds());
    List<String> claims =
        Customers.arrive(platform, count).stream()
            .map((Customer customer) -> customer.claimOf(partner).toString())
            .toList();
    try (ClaimTrails trails = new ClaimTrails(platform.kafkaBootstrapServers());
        StoredComments stored = new StoredComments(platform.database(PartName.INTAKE))) {
      Filing filing = new Filing(http, platform.intakeOf(partner.partnerId()), trails, stored);
      List<CompletableFuture<Trail>> filed = new ArrayList<>(count);
      long start = System.nanoTime();
      for (int i = 0; i < count; i++) {
        long due = start + TimeUnit.SECONDS.toNanos(i) / aSecond;
        for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
          LockSupport.parkNanos(left);
        }
        filed.add(filing.file(claims.get(i), due));
      }
      CompletableFuture.allOf(filed.toArray(CompletableFuture[]::new))
          .get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
      return filed.stream().map(CompletableFuture::join).toList();
    }
  }

  /** Milliseconds from when a claim was due until it was so far. */
  private record Trail(double answered, double submitted, double visible) {}

  /** A partner that files claims and looks for their comments. */
  private record Filing(HttpClient http, Door intake, ClaimTrails trails, StoredComments stored) {

    CompletableFuture<Trail> file(String claim, long due) {
      HttpRequest post =
          intake
              .request("/claims")
              .header("Content-Type", "application/json")
              .POST(BodyPublishers.ofString(claim))
              .build();
      return http.sendAsync(post, BodyHandlers.ofString())
          .thenCompose(answer -> {
            double answered = since(due);
            String claimId = read(answer, 201).path("claimId").asText();
            return stored
                .of(claimId)
                .thenCompose(there -> visible(claimId))
                .thenCombine(
                    trails.reached(claimId, Topics.CLAIMS),
                    (seen, submitted) -> new Trail(answered, (submitted - due) / 1e6, since(due)));
          });
    }

    /** Done when a comment of the claim, which is stored, is shown. */
    private CompletableFuture<Void> visible(String claimId) {
      HttpRequest get = intake.request("/claims/" + claimId + "/comments").GET().build();
      return http.sendAsync(get, BodyHandlers.ofString())
          .thenAccept(answer -> {
            if (read(answer, 200).path("items").isEmpty()) {
              throw new IllegalStateException("a comment is stored and not shown");
            }
          });
    }

    private static double since(long due) {
      return (System.nanoTime() - due) / 1e6;
    }

    private static JsonNode read(HttpResponse<String> answer, int expected) {
      if (answer.statusCode() != expected) {
        throw new IllegalStateException("answered " + answer.statusCode());
      }
      try {
        return Door.JSON.readTree(answer.body());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
