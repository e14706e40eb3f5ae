package org.cpor.benchmarks;

import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.ToDoubleFunction;
import org.cpor.benchmarks.Filing.Trail;
import org.cpor.events.topic.Topics;
import org.cpor.testing.Customers;
import org.cpor.testing.Customers.Partner;
import org.cpor.testing.Platform;
import org.junit.jupiter.api.Test;

/**
 * Measures the time from the POST of a claim until {@code GET /claims/{id}/comments} returns the
 * platform's first comment. One client posts several claims at once.
 */
class CommentBenchmark {

  private static final int CLAIMS = 200;
  private static final int WARM_UPS = 10;
  private static final int REPEATS = 15;

  /**
   * Each claim gets two comments: the claim passed its verification, and its review is open. The
   * next burst begins when all claims have both comments, so the work of earlier bursts does not
   * disturb it.
   */
  private static final int COMMENTS_OF_A_CLAIM = 2;

  @Test
  void fromPostToFirstComment() throws Exception {
    Figures figures = new Figures();
    try (Platform platform = new Platform(Path.of("target", "platform"));
        HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
      Partner partner = Customers.partner(platform);
      Filing.warmUp(platform, partner, http);
      for (int i = 0; i < WARM_UPS; i++) {
        postAtOnce(platform, partner, http);
      }
      List<List<Trail>> bursts = new ArrayList<>();
      for (int i = 0; i < REPEATS; i++) {
        bursts.add(postAtOnce(platform, partner, http));
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

  /**
   * Waits until the platform has nothing to do, posts the claims at once, and returns the times of
   * each claim.
   */
  private static List<Trail> postAtOnce(Platform platform, Partner partner, HttpClient http)
      throws Exception {
    List<String> claims = Filing.claims(platform, partner, CLAIMS);
    try (Filing filing = Filing.by(partner, platform, http)) {
      Rest.await();
      long posted = System.nanoTime();
      List<CompletableFuture<Optional<Trail>>> filed =
          claims.stream().map(claim -> filing.file(claim, posted)).toList();
      Filing.awaitAll(filed);
      filing.trails().awaitAll(Topics.COMMENTS, CLAIMS * COMMENTS_OF_A_CLAIM);
      return filed.stream().map(trail -> trail.join().orElseThrow()).toList();
    }
  }
}
