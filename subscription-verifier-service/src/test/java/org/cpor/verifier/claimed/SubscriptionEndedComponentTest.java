package org.cpor.verifier.claimed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.cpor.testing.FactTopics.publish;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.cpor.events.fact.PartnerFact.ClaimSubmitted;
import org.cpor.events.fact.VerificationFact.ClaimVerified;
import org.cpor.events.fact.VerificationFact.SubscriptionEnded;
import org.cpor.events.wire.Envelope;
import org.cpor.testing.FactTopics;
import org.cpor.testing.FactTopics.Received;
import org.cpor.testing.StackTestResource;
import org.cpor.verifier.Caller;
import org.cpor.verifier.Customer;
import org.cpor.verifier.directory.application.FeedingDirectory;
import org.cpor.verifier.directory.domain.Channel;
import org.cpor.verifier.directory.domain.Provisioning;
import org.cpor.verifier.directory.domain.Subscription;
import org.cpor.verifier.directory.domain.SubscriptionFamily;
import org.cpor.verifier.directory.domain.SubscriptionStatus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(StackTestResource.class)
class SubscriptionEndedComponentTest {

  private static final Duration TIMEOUT = Duration.ofSeconds(30);

  @Inject DataSource database;
  @Inject FeedingDirectory feeding;

  private Customer customer;

  @BeforeEach
  void aCustomer() {
    customer = Customer.provisioned();
  }

  @Test
  void theEndIsPublishedOnceForEachHeldClaim() {
    ClaimSubmitted first = held(customer.partnerId);
    ClaimSubmitted second = held(Customer.anotherPartner());
    UUID open = customer.anotherPartnerClaims();
    FactTopics.await(ClaimVerified.class, open);

    subscriptionIs("IN_GRACE");
    subscriptionIs("EXPIRED");
    subscriptionIs("DELETED");
    subscriptionIs("ACTIVE");
    subscriptionIs("SUSPENDED");

    for (ClaimSubmitted claim : List.of(first, second)) {
      SubscriptionEnded ended = theOneEnd(claim);
      assertThat(ended.claim()).isEqualTo(claim.claim());
      assertThat(ended.subscriptionId()).isEqualTo(customer.subscriptionId);
      assertThat(ended.status()).isEqualTo("EXPIRED");
    }
    assertThat(FactTopics.awaitEvents(SubscriptionEnded.class, open, 0)).isEmpty();
  }

  @Test
  void anAssociationStartedOnAnEndedSubscriptionIsPublishedOnceToo() {
    ClaimSubmitted claim = verified(customer.partnerId);
    subscriptionIs("DISABLED");
    Decided decided = new Decided(claim.claim());
    Envelope cause = publish(decided.approved());
    Received<SubscriptionEnded> told =
        FactTopics.awaitEvents(SubscriptionEnded.class, claim.claim().claimId(), 1).getFirst();
    assertThat(told.fact().status()).isEqualTo("DISABLED");
    assertThat(told.envelope().causationId()).isEqualTo(cause.id());
    Envelope start = publish(decided.started());
    publish(decided.started(), start);
    subscriptionIs("DELETED");
    assertThat(theOneEnd(claim)).isEqualTo(told.fact());
  }

  @Test
  void anAssociationConsumedBeforeItsClaimIsPublishedWithTheClaim() {
    ClaimSubmitted claim = customer.submission();
    publish(new Decided(claim.claim()).started());
    awaitDecisions();
    subscriptionIs("EXPIRED");
    publish(claim);
    assertThat(theOneEnd(claim).status()).isEqualTo("EXPIRED");
  }

  @Test
  void aClaimThatIsNoLongerHeldIsNotWatched() {
    ClaimSubmitted claim = held(customer.partnerId);
    publish(new Decided(claim.claim()).ended());
    await().atMost(TIMEOUT).until(() -> beforeFiling(customer.partnerId).isEmpty());
    subscriptionIs("EXPIRED");
    assertThat(ends(claim)).isEmpty();
  }

  @Test
  void aRolledBackChangePublishesNothing() {
    ClaimSubmitted claim = held(customer.partnerId);
    assertThatThrownBy(() ->
            QuarkusTransaction.requiringNew()
                .run(() -> {
                  feeding.feed(List.of(expiredSubscription()));
                  throw new IllegalStateException("taken back");
                }))
        .hasMessageContaining("taken back");
    assertThat(ends(claim)).isEmpty();
    subscriptionIs("EXPIRED");
    theOneEnd(claim);
  }

  @Test
  void anAssociationThatStartsDuringTheEndOfItsSubscriptionIsNotMissed() {
    ClaimSubmitted claim = verified(customer.partnerId);
    QuarkusTransaction.requiringNew()
        .run(() -> {
          feeding.feed(List.of(expiredSubscription()));
          publish(new Decided(claim.claim()).started());
          await().atMost(TIMEOUT).until(this::someoneWaitsForATenant);
        });
    assertThat(theOneEnd(claim).status()).isEqualTo("EXPIRED");
  }

  private Subscription expiredSubscription() {
    return new Subscription(
        customer.subscriptionId,
        customer.tenantId,
        SubscriptionFamily.DYNAMICS_365,
        Channel.VOLUME_LICENSING,
        SubscriptionStatus.EXPIRED,
        Map.of("DYNAMICS_365_SALES", Provisioning.SUCCESS),
        null);
  }

  private boolean someoneWaitsForATenant() throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet waits =
            statement.executeQuery(
                "select from pg_locks where locktype = 'advisory' and not granted")) {
      return waits.next();
    }
  }

  private ClaimSubmitted verified(String partner) {
    ClaimSubmitted claim = customer.submissionOf(partner);
    publish(claim);
    FactTopics.await(ClaimVerified.class, claim.claim().claimId());
    return claim;
  }

  private ClaimSubmitted held(String partner) {
    ClaimSubmitted claim = verified(partner);
    publish(new Decided(claim.claim()).started());
    awaitDecisions();
    return claim;
  }

  /**
   * Publishes a decision about another claim and waits until it is applied. Decisions about a
   * tenant are applied in order, so all earlier decisions are then applied too.
   */
  private void awaitDecisions() {
    String bystander = Customer.anotherPartner();
    ClaimSubmitted claim = verified(bystander);
    publish(new Decided(claim.claim()).rejected());
    await().atMost(TIMEOUT).until(() -> beforeFiling(bystander).isEmpty());
  }

  private SubscriptionEnded theOneEnd(ClaimSubmitted claim) {
    FactTopics.await(SubscriptionEnded.class, claim.claim().claimId());
    List<Received<SubscriptionEnded>> ends = ends(claim);
    assertThat(ends).hasSize(1);
    return ends.getFirst().fact();
  }

  /**
   * Returns all {@code SubscriptionEnded} about the claim. First files another claim and waits
   * until that claim is verified. Facts about a tenant are published in order, so all earlier facts
   * are then published too.
   */
  private List<Received<SubscriptionEnded>> ends(ClaimSubmitted claim) {
    subscriptionIs("ACTIVE");
    FactTopics.await(ClaimVerified.class, customer.anotherPartnerClaims());
    return FactTopics.awaitEvents(SubscriptionEnded.class, claim.claim().claimId(), 0);
  }

  private void subscriptionIs(String status) {
    customer.subscriptionIs("VOLUME_LICENSING", status, "SUCCESS");
  }

  private List<String> beforeFiling(String partner) {
    return Caller.withRoles("portal")
        .body(customer.request(partner))
        .post("/verifications")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .getList("findings.code", String.class);
  }
}
