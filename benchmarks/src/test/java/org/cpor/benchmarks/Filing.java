package org.cpor.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.cpor.events.topic.Topics;
import org.cpor.stack.client.ApiClient;
import org.cpor.stack.process.PartName;
import org.cpor.testing.Customers;
import org.cpor.testing.Customers.Partner;
import org.cpor.testing.Platform;

/** A partner that files claims, and follows each claim until its first comment is visible. */
record Filing(HttpClient http, ApiClient intake, ClaimTrails trails, StoredComments stored)
    implements AutoCloseable {

  private static final Executor AGAIN =
      CompletableFuture.delayedExecutor(50, TimeUnit.MILLISECONDS);

  /** The most claims that wait for their comments at the same time during the warm-up. */
  private static final int UNDER_WAY = 64;

  private static final int WARM_UPS = 20;
  private static final int WARM_UP = 5_000;
  private static final long PATIENCE_SECONDS = 180;

  static Filing by(Partner partner, Platform platform, HttpClient http) throws SQLException {
    return new Filing(
        http,
        platform.intakeOf(partner.partnerId()),
        new ClaimTrails(platform.kafkaBootstrapServers()),
        new StoredComments(platform.database(PartName.INTAKE)));
  }

  /**
   * For each step of a claim, the milliseconds since the time at which the claim should be filed.
   */
  record Trail(
      double answered, double submitted, double verified, double written, double visible) {}

  /** Creates new customers, and the claims that {@code partner} will file for them. */
  static List<String> claims(Platform platform, Partner partner, int count) {
    return Customers.arrive(platform, count).stream()
        .map(customer -> customer.claimOf(partner).toString())
        .toList();
  }

  /**
   * Warms the platform up with many claims. The JIT compiler needs some ten thousand claims before
   * it has compiled the code that runs once for each claim, and it shares the processors with the
   * services. After a hundred thousand claims, intake alone accepts three times as many claims per
   * second as after twelve thousand. The number of claims in progress is limited, so cold services
   * are not overloaded.
   */
  static void warmUp(Platform platform, Partner partner, HttpClient http) throws Exception {
    Semaphore free = new Semaphore(UNDER_WAY);
    for (int i = 0; i < WARM_UPS; i++) {
      List<CompletableFuture<?>> filed = new ArrayList<>();
      try (Filing filing = by(partner, platform, http)) {
        for (String claim : claims(platform, partner, WARM_UP)) {
          free.acquire();
          filed.add(
              filing
                  .file(claim, System.nanoTime())
                  .whenComplete((trail, failure) -> free.release()));
        }
        awaitAll(filed);
      }
      Rest.await();
    }
  }

  static void awaitAll(List<? extends CompletableFuture<?>> filed) throws Exception {
    CompletableFuture.allOf(filed.toArray(CompletableFuture[]::new))
        .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
  }

  /**
   * Files a claim.
   *
   * @param due when it should be filed, by {@link System#nanoTime}
   * @return the times of the claim; empty if intake refused the claim because there are too many
   *     requests
   */
  CompletableFuture<Optional<Trail>> file(String claim, long due) {
    HttpRequest post =
        intake
            .request("/claims")
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(claim))
            .build();
    return send(post)
        .thenCompose(answer ->
            answer.isEmpty()
                ? CompletableFuture.completedFuture(Optional.empty())
                : follow(read(answer.get(), 201).path("claimId").asText(), due, System.nanoTime())
                    .thenApply(Optional::of));
  }

  /**
   * Sends the request and returns the answer. Returns empty after a 503, or when intake closes the
   * connection because there are too many connections.
   */
  private CompletableFuture<Optional<HttpResponse<String>>> send(HttpRequest request) {
    return http.sendAsync(request, BodyHandlers.ofString())
        .thenApply(answer -> Optional.of(answer).filter(some -> some.statusCode() != 503))
        .exceptionallyCompose(failure ->
            failure.getCause() instanceof IOException
                ? CompletableFuture.completedFuture(Optional.empty())
                : CompletableFuture.failedFuture(failure));
  }

  private CompletableFuture<Trail> follow(String claimId, long due, long answered) {
    CompletableFuture<Long> submitted = trails.reached(claimId, Topics.CLAIMS);
    CompletableFuture<Long> verified = trails.reached(claimId, Topics.VERIFICATIONS);
    CompletableFuture<Long> written = trails.reached(claimId, Topics.COMMENTS);
    CompletableFuture<Long> visible =
        stored
            .of(claimId)
            .thenCompose(there -> visible(claimId))
            .thenApply(seen -> System.nanoTime());
    return CompletableFuture.allOf(submitted, verified, written, visible)
        .thenApply(all ->
            new Trail(
                since(due, answered),
                since(due, submitted.join()),
                since(due, verified.join()),
                since(due, written.join()),
                since(due, visible.join())));
  }

  private static double since(long due, long nanoTime) {
    return (nanoTime - due) / 1e6;
  }

  /**
   * Completes when the stored comment of the claim is visible. Repeats the request while intake
   * refuses it.
   */
  private CompletableFuture<Void> visible(String claimId) {
    HttpRequest get = intake.request("/claims/" + claimId + "/comments").GET().build();
    return send(get)
        .thenCompose(answer -> {
          if (answer.isEmpty()) {
            return CompletableFuture.supplyAsync(() -> claimId, AGAIN).thenCompose(this::visible);
          }
          if (read(answer.get(), 200).path("items").isEmpty()) {
            throw new IllegalStateException("a comment is stored and intake does not show it");
          }
          return CompletableFuture.completedFuture(null);
        });
  }

  private static JsonNode read(HttpResponse<String> answer, int expected) {
    if (answer.statusCode() != expected) {
      throw new IllegalStateException("answered " + answer.statusCode());
    }
    try {
      return ApiClient.JSON.readTree(answer.body());
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
