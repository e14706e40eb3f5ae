package org.cpor.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
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
 * From the POST of a claim to the first comment of the platform on {@code GET
 * /claims/{id}/comments}.
 */
class CommentBenchmark {

  private static final int CLAIMS = 200;
  private static final int WARM_UPS = 150;
  private static final int REPEATS = 15;

  /** That it passed, and that its review is open: what happens between bursts is not measured. */
  private static final int COMMENTS_OF_A_CLAIM = 2;

  private static final long PATIENCE_SECONDS = 60;

  @Test
  void fromPostToFirstComment() throws Exception {
    Figures figures = new Figures();
    try (Platform platform = new Platform(Path.of("target", "platform"))) {
      Partner partner = Customers.partner(platform);
      for (int i = 0; i < WARM_UPS; i++) {
        postAtOnce(platform, partner);
      }
      List<List<Trail>> bursts = new ArrayList<>();
      for (int i = 0; i < REPEATS; i++) {
        Rest.await();
        bursts.add(postAtOnce(platform, partner));
      }
      figures.add("%d claims posted at once, each to".formatted(CLAIMS));
      report(figures, "its 201", bursts, Trail::answered);
      report(figures, "ClaimSubmitted on Kafka", bursts, Trail::submitted);
      report(figures, "ClaimVerified on Kafka", bursts, Trail::verified);
      report(figures, "its first comment on Kafka", bursts, Trail::written);
      report(figures, "its first comment visible", bursts, Trail::visible);
    }
    figures.write("comments.txt");
  }

  private static void report(
      Figures figures, String name, List<List<Trail>> bursts, ToDoubleFunction<Trail> reached) {
    List<Latencies> repeats =
        bursts.stream()
            .map(burst -> new Latencies(burst.stream().mapToDouble(reached).toArray(), 0))
            .toList();
    figures.milliseconds(
        name + ", median", repeats.stream().mapToDouble(each -> each.percentile(50)).toArray());
    figures.milliseconds(
        "  99 of 100 within", repeats.stream().mapToDouble(each -> each.percentile(99)).toArray());
  }

  /** How each of that many claims fared, all posted at once. */
  private static List<Trail> postAtOnce(Platform platform, Partner partner) throws Exception {
    List<Customer> customers = Customers.arrive(platform, CLAIMS);
    Door intake = platform.intakeOf(partner.partnerId());
    List<Trail> burst = new ArrayList<>();
    try (ClaimTrails trails = new ClaimTrails(platform.kafkaBootstrapServers());
        StoredComments stored = new StoredComments(platform.database(PartName.INTAKE));
        ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
      CountDownLatch start = new CountDownLatch(1);
      List<Future<Trail>> claims = new ArrayList<>();
      for (Customer customer : customers) {
        claims.add(
            clients.submit(() -> {
              start.await();
              return follow(customer.claimOf(partner), intake, trails, stored);
            }));
      }
      start.countDown();
      for (Future<Trail> claim : claims) {
        burst.add(claim.get(PATIENCE_SECONDS, TimeUnit.SECONDS));
      }
      trails.awaitAll(Topics.COMMENTS, CLAIMS * COMMENTS_OF_A_CLAIM);
    }
    return burst;
  }

  private static Trail follow(
      JsonNode claim, Door intake, ClaimTrails trails, StoredComments stored) throws Exception {
    long posted = System.nanoTime();
    String claimId = intake.post("/claims", claim).expect(201).text("claimId");
    long answered = System.nanoTime();
    stored.of(claimId).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    JsonNode comments = intake.get("/claims/" + claimId + "/comments").expect(200).body();
    if (comments.path("items").isEmpty()) {
      throw new IllegalStateException("a comment is stored and not shown");
    }
    long visible = System.nanoTime();
    return new Trail(
        (answered - posted) / 1e6,
        (trails.await(claimId, Topics.CLAIMS) - posted) / 1e6,
        (trails.await(claimId, Topics.VERIFICATIONS) - posted) / 1e6,
        (trails.await(claimId, Topics.COMMENTS) - posted) / 1e6,
        (visible - posted) / 1e6);
  }

  /** Milliseconds from a claim's POST until it was so far. */
  private record Trail(
      double answered, double submitted, double verified, double written, double visible) {}
}
