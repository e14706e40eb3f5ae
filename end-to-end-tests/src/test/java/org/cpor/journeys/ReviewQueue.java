package org.cpor.journeys;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Optional;
import org.cpor.stack.client.ApiClient;
import org.cpor.testing.Customers.Customer;
import org.cpor.testing.Platform;

/** The reviewers' queue of undecided cases. */
final class ReviewQueue {

  private static final Duration TIMEOUT = Duration.ofSeconds(30);

  private ReviewQueue() {}

  /** Waits for the undecided case of the customer, and returns its id. */
  static String awaitCase(ApiClient reviewer, Customer customer) {
    return await()
        .atMost(TIMEOUT)
        .until(() -> undecided(reviewer, customer), Optional::isPresent)
        .orElseThrow();
  }

  private static Optional<String> undecided(ApiClient reviewer, Customer customer) {
    return Platform.all(reviewer, "/cases").stream()
        .filter(listed ->
            listed.path("subject").path("tenantId").asText().equals(customer.tenantId().toString()))
        .map(listed -> listed.path("caseId").asText())
        .findFirst();
  }
}
