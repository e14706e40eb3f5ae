package org.cpor.journeys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.cpor.kafka.DeadLetters;
import org.cpor.stack.client.Answer;
import org.cpor.stack.client.ApiClient;
import org.cpor.stack.client.UnreachableException;
import org.cpor.testing.Customers;
import org.cpor.testing.Customers.Customer;
import org.cpor.testing.Customers.Partner;
import org.cpor.testing.Platform;

/**
 * Many claims that are filed concurrently, each for its own customer, with assertions about the
 * results.
 */
final class ClaimsInFlight implements AutoCloseable {

  private static final int CONNECTIONS = 16;
  private static final Duration TIMEOUT = Duration.ofSeconds(90);

  private final Platform platform;
  private final Partner partner;
  private final List<Customer> customers;
  private final Map<Customer, String> accepted = new ConcurrentHashMap<>();
  private final ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor();
  private final Semaphore connections = new Semaphore(CONNECTIONS);

  ClaimsInFlight(Platform platform, int count) {
    this.platform = platform;
    this.partner = Customers.partner(platform);
    this.customers = Customers.arrive(platform, count);
  }

  /**
   * Begins to file all claims, each with an idempotency key. Repeats a request until intake
   * answers.
   */
  void file() {
    file(Duration.ZERO);
  }

  /**
   * Begins to file all claims, evenly distributed over {@code time}. Repeats a request until intake
   * answers.
   */
  void file(Duration time) {
    ApiClient intake = platform.intakeOf(partner.partnerId());
    Duration step = time.dividedBy(customers.size());
    for (int i = 0; i < customers.size(); i++) {
      Customer customer = customers.get(i);
      Duration after = step.multipliedBy(i);
      clients.execute(() -> {
        pause(after);
        file(intake, customer);
      });
    }
  }

  private void file(ApiClient intake, Customer customer) {
    connections.acquireUninterruptibly();
    try {
      while (!accepted.containsKey(customer) && !Thread.currentThread().isInterrupted()) {
        try {
          Answer answer =
              intake.post(
                  "/claims", customer.claimOf(partner), Map.of("Idempotency-Key", key(customer)));
          if (answer.status() == 201) {
            accepted.put(customer, answer.text("claimId"));
          } else {
            pause(Duration.ofMillis(100));
          }
        } catch (UnreachableException e) {
          pause(Duration.ofMillis(100));
        }
      }
    } finally {
      connections.release();
    }
  }

  private static String key(Customer customer) {
    return "journey-" + customer.tenantId();
  }

  private static void pause(Duration duration) {
    try {
      Thread.sleep(duration);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Returns when intake has accepted at least {@code count} claims. */
  void awaitAccepted(int count) {
    await()
        .atMost(TIMEOUT)
        .pollInterval(Duration.ofMillis(5))
        .until(() -> accepted.size() >= count);
  }

  /**
   * Asserts that every claim is under review in one case, and has one comment for each event that
   * its partner must know.
   */
  void assertEachHasOneCaseAndOneCommentForEachEvent() {
    awaitAccepted(customers.size());
    ApiClient portal = platform.portal();
    accepted
        .values()
        .forEach(claimId ->
            await("claim " + claimId)
                .atMost(TIMEOUT)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(50))
                .until(() ->
                    isUnderReview(portal, claimId) && commentCodes(portal, claimId).size() >= 2));
    assertThat(accepted.values())
        .allSatisfy(claimId ->
            assertThat(commentCodes(portal, claimId))
                .containsExactlyInAnyOrder("CLAIM_VERIFIED", "REVIEW_OPENED"));
    Map<String, Integer> cases = casesByTenant();
    assertThat(customers)
        .allSatisfy(customer -> assertThat(cases).containsEntry(customer.tenantId().toString(), 1));
    assertThat(claimsOfPartner()).hasSize(customers.size());
  }

  /** Asserts that no service has a dead letter about one of the claims. */
  void assertNothingIsSetAside() {
    Set<String> tenants =
        customers.stream().map(customer -> customer.tenantId().toString()).collect(toSet());
    DeadLetters.at(platform.kafkaBootstrapServers())
        .read(letter ->
            assertThat(tenants)
                .as(letter.id())
                .doesNotContain(new String(letter.record().key(), UTF_8)));
  }

  private static boolean isUnderReview(ApiClient portal, String claimId) {
    return portal.get("/claims/" + claimId).expect(200).text("status").equals("UNDER_REVIEW");
  }

  private static List<String> commentCodes(ApiClient portal, String claimId) {
    JsonNode comments = portal.get("/claims/" + claimId + "/comments").expect(200).body();
    return StreamSupport.stream(comments.path("items").spliterator(), false)
        .map(comment -> comment.path("code").asText())
        .toList();
  }

  private Map<String, Integer> casesByTenant() {
    Map<String, Customer> ours =
        customers.stream()
            .collect(toMap(customer -> customer.tenantId().toString(), Function.identity()));
    Map<String, Integer> cases = new HashMap<>();
    for (JsonNode open : Platform.all(platform.reviewer("counting"), "/cases")) {
      String tenantId = open.path("subject").path("tenantId").asText();
      if (ours.containsKey(tenantId)) {
        cases.merge(tenantId, 1, Integer::sum);
      }
    }
    return cases;
  }

  private List<JsonNode> claimsOfPartner() {
    return Platform.all(platform.intakeOf(partner.partnerId()), "/claims");
  }

  @Override
  public void close() {
    clients.shutdownNow();
    clients.close();
  }
}
