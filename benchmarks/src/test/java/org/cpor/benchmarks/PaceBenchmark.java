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
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.ToDoubleFunction;
import org.cpor.events.Topics;
import org.cpor.stack.client.Door;
import org.cpor.stack.process.PartName;
import org.cpor.stack.testing.Customers;
import org.cpor.stack.testing.Customers.Partner;
import org.cpor.stack.testing.Platform;
import org.junit.jupiter.api.Test;

/**
 * Claims that come at a steady pace, each at its time whether or not those before it are answered:
 * how long from when it was due until it is answered, on Kafka, and its first comment visible. What
 * intake refuses with 503, since too many are under way, is counted and not tried again.
 */
class PaceBenchmark {

  private static final List<Integer> PACES = List.of(200, 1_000);
  private static final Duration MEASURED = Duration.ofSeconds(20);
  private static final int WARM_UP = 25_000;

  /** While it warms up, a claim is filed when one of so many has its comment. */
  private static final int UNDER_WAY = 32;

  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final Executor AGAIN =
      CompletableFuture.delayedExecutor(50, TimeUnit.MILLISECONDS);

  @Test
  void claimsAtASteadyPace() throws Exception {
    Figures figures = new Figures();
    try (Platform platform = new Platform(Path.of("target", "pace"));
        HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
      Partner partner = Customers.partner(platform);
      try (Filing filing = Filing.by(partner, platform, http)) {
        warmUp(filing, claims(platform, partner, WARM_UP));
      }
      for (int pace : PACES) {
        List<String> claims =
            claims(platform, partner, Math.toIntExact(pace * MEASURED.toSeconds()));
        Rest.await();
        try (Filing filing = Filing.by(partner, platform, http)) {
          report(figures, pace, file(filing, claims, pace));
        }
      }
    }
    figures.write("pace.txt");
  }

  private static List<String> claims(Platform platform, Partner partner, int count) {
    return Customers.arrive(platform, count).stream()
        .map(customer -> customer.claimOf(partner).toString())
        .toList();
  }

  private static void warmUp(Filing filing, List<String> claims) throws Exception {
    Semaphore free = new Semaphore(UNDER_WAY);
    List<CompletableFuture<?>> filed = new ArrayList<>();
    for (String claim : claims) {
      free.acquire();
      filed.add(
          filing.file(claim, System.nanoTime()).whenComplete((trail, failure) -> free.release()));
    }
    awaitAll(filed);
  }

  private static List<Optional<Trail>> file(Filing filing, List<String> claims, int aSecond)
      throws Exception {
    List<CompletableFuture<Optional<Trail>>> filed = new ArrayList<>();
    long start = System.nanoTime();
    for (int i = 0; i < claims.size(); i++) {
      long due = start + TimeUnit.SECONDS.toNanos(i) / aSecond;
      for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
        LockSupport.parkNanos(left);
      }
      filed.add(filing.file(claims.get(i), due));
    }
    awaitAll(filed);
    return filed.stream().map(CompletableFuture::join).toList();
  }

  private static void awaitAll(List<? extends CompletableFuture<?>> filed) throws Exception {
    CompletableFuture.allOf(filed.toArray(CompletableFuture[]::new))
        .get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
  }

  private static void report(Figures figures, int pace, List<Optional<Trail>> filed) {
    List<Trail> accepted = filed.stream().flatMap(Optional::stream).toList();
    figures.add(
        "%,d claims a second for %d s: %,d accepted, %,d asked to come again"
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

  /** Milliseconds from when a claim was due until it was so far. */
  private record Trail(double answered, double submitted, double visible) {}

  /** A partner that files claims and looks for their comments. */
  private record Filing(HttpClient http, Door intake, ClaimTrails trails, StoredComments stored)
      implements AutoCloseable {

    static Filing by(Partner partner, Platform platform, HttpClient http) throws SQLException {
      return new Filing(
          http,
          platform.intakeOf(partner.partnerId()),
          new ClaimTrails(platform.kafkaBootstrapServers()),
          new StoredComments(platform.database(PartName.INTAKE)));
    }

    /** How it fared; empty if it was not accepted. */
    CompletableFuture<Optional<Trail>> file(String claim, long due) {
      HttpRequest post =
          intake
              .request("/claims")
              .header("Content-Type", "application/json")
              .POST(BodyPublishers.ofString(claim))
              .build();
      return http.sendAsync(post, BodyHandlers.ofString())
          .thenCompose(answer ->
              answer.statusCode() == 503
                  ? CompletableFuture.completedFuture(Optional.empty())
                  : follow(read(answer, 201).path("claimId").asText(), due, since(due))
                      .thenApply(Optional::of));
    }

    private CompletableFuture<Trail> follow(String claimId, long due, double answered) {
      return stored
          .of(claimId)
          .thenCompose(there -> visible(claimId))
          .thenCombine(
              trails.reached(claimId, Topics.CLAIMS),
              (seen, submitted) -> new Trail(answered, (submitted - due) / 1e6, since(due)));
    }

    /** Done when a comment of the claim, which is stored, is shown; asks again after a 503. */
    private CompletableFuture<Void> visible(String claimId) {
      HttpRequest get = intake.request("/claims/" + claimId + "/comments").GET().build();
      return http.sendAsync(get, BodyHandlers.ofString())
          .thenCompose(answer -> {
            if (answer.statusCode() == 503) {
              return CompletableFuture.supplyAsync(() -> claimId, AGAIN).thenCompose(this::visible);
            }
            if (read(answer, 200).path("items").isEmpty()) {
              throw new IllegalStateException("a comment is stored and not shown");
            }
            return CompletableFuture.completedFuture(null);
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

    @Override
    public void close() throws SQLException {
      trails.close();
      stored.close();
    }
  }
}
