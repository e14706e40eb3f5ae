package org.cpor.verifier.claimed;

import static org.awaitility.Awaitility.await;
import static org.cpor.testing.FactTopics.publish;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.cpor.events.fact.ClaimFact;
import org.cpor.events.fact.Fact;
import org.cpor.events.fact.PartnerFact.ClaimSubmitted;
import org.cpor.events.fact.VerificationFact.ClaimVerified;
import org.cpor.events.topic.Topics;
import org.cpor.testing.FactTopics;
import org.cpor.verifier.Customer;

/** A customer whose subscriptions are watched, because partners have claims on the customer. */
record WatchedCustomer(Customer customer, DataSource database) {

  private static final Duration TIMEOUT = Duration.ofSeconds(30);

  /** Files the claim and waits until it is verified. */
  ClaimSubmitted verified(ClaimSubmitted claim) {
    publish(claim);
    FactTopics.await(ClaimVerified.class, claimId(claim));
    return claim;
  }

  /** Files the claim and opens its review. */
  ClaimSubmitted reviewed(ClaimSubmitted claim) {
    verified(claim);
    decides(claim, new Decided(claim.claim()).opened(), "OPEN");
    return claim;
  }

  /** Files the claim, and starts its association with its subject. */
  ClaimSubmitted held(ClaimSubmitted claim) {
    verified(claim);
    decides(claim, new Decided(claim.claim()).started(), "HELD");
    return claim;
  }

  /**
   * Publishes a decision about the claim, and waits until the verifier has stored {@code saved} as
   * the latest decision.
   */
  void decides(ClaimSubmitted claim, ClaimFact decision, String saved) {
    publish(decision);
    awaitDecision(claim, saved);
  }

  void awaitDecision(ClaimSubmitted claim, String decision) {
    await().atMost(TIMEOUT).until(() -> decision.equals(decisionOn(claim)));
  }

  private String decisionOn(ClaimSubmitted claim) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "select coalesce(decision, '') from claimed where claim_id = ?")) {
      select.setObject(1, claimId(claim));
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? row.getString(1) : "";
      }
    }
  }

  /**
   * Returns all facts of this type about the claim. First files another claim and waits until that
   * claim is verified. Facts about a tenant are published in order, so all earlier facts are then
   * published too.
   */
  <F extends Fact> List<F> told(Class<F> type, ClaimSubmitted claim) {
    UUID marker = customer.anotherPartnerClaims();
    FactTopics.awaitRecords(
        Topics.VERIFICATIONS,
        records ->
            records.stream()
                .anyMatch(record ->
                    marker.toString().equals(FactTopics.headers(record).get("ce_subject"))));
    return FactTopics.awaitEvents(type, claimId(claim), 0).stream()
        .map(FactTopics.Received::fact)
        .toList();
  }

  private static UUID claimId(ClaimSubmitted claim) {
    return claim.claim().claimId();
  }
}
