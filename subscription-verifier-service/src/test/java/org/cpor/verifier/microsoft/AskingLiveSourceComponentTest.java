package org.cpor.verifier.microsoft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.cpor.verifier.microsoft.Microsoft.page;
import static org.cpor.verifier.microsoft.Microsoft.sales;
import static org.cpor.verifier.microsoft.Microsoft.status;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.smallrye.faulttolerance.api.CircuitBreakerMaintenance;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.cpor.events.fact.Fact;
import org.cpor.events.fact.Finding;
import org.cpor.events.fact.PartnerFact.ClaimSubmitted;
import org.cpor.events.fact.VerificationFact.ClaimVerificationFailed;
import org.cpor.events.fact.VerificationFact.ClaimVerified;
import org.cpor.events.wire.Envelope;
import org.cpor.testing.FactTopics;
import org.cpor.testing.FactTopics.Received;
import org.cpor.testing.StackTestResource;
import org.cpor.verifier.Caller;
import org.cpor.verifier.Customer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Claims that are filed while the live source is in use, all in one partition. */
@QuarkusTest
@TestProfile(LiveSourceProfile.class)
@WithTestResource(
    value = StackTestResource.class,
    initArgs = @ResourceArg(name = "partitions", value = "1"))
@WithTestResource(MicrosoftStandIn.class)
class AskingLiveSourceComponentTest {

  private static final Duration TIMEOUT = Duration.ofSeconds(30);

  @ConfigProperty(name = "quarkus.rest-client.microsoft-login.url")
  URI address;

  @Inject CircuitBreakerMaintenance circuits;

  private Microsoft microsoft;
  private Customer customer;

  @BeforeEach
  void aCustomer() {
    microsoft = new Microsoft(address);
    microsoft.forgetEverything();
    circuits.resetAll();
    customer = arrive();
  }

  private Customer arrive() {
    Customer arriving = Customer.unknownToDirectory();
    microsoft.knows(arriving);
    return arriving;
  }

  @Test
  void aClaimIsVerifiedAgainstMicrosoftAndTheReceiptNamesTheSource() {
    microsoft.tellsSubscriptions(customer, sales(customer, "Enabled", "Success"));
    ClaimSubmitted submission = customer.submission();
    Envelope filing = FactTopics.publish(submission);
    Received<ClaimVerified> verified = theOne(ClaimVerified.class, submission.claim().claimId());
    assertThat(verified.fact().afterWaiting()).isFalse();
    assertThat(verified.fact().details()).isEqualTo(submission.details());
    assertThat(verified.envelope().causationId()).isEqualTo(filing.id());
    Caller.withRoles("operator")
        .get("/verifications/{id}", submission.claim().claimId())
        .then()
        .body("items.source", contains("MICROSOFT_GRAPH"))
        .body("items.verdict", contains("PASSED"))
        .body(
            "items[0].checks.find { it.check == 'PURCHASE_CHANNEL_NOT_ELIGIBLE' }.answer",
            equalTo("NOT_RUN"));
  }

  @Test
  void aClaimWaitsForASourceThatAsksForAPause() {
    microsoft.answersFirst(
        customer, status(429).withHeader("Retry-After", "1"), page("", provisioned(customer)));
    isVerifiedWithoutEverFailing(customer);
    assertThat(microsoft.looksAt(customer)).isEqualTo(2);
  }

  @Test
  void aClaimWaitsForASourceThatFailsOrDoesNotAnswer() {
    microsoft.answersFirst(customer, status(503), page("", provisioned(customer)));
    isVerifiedWithoutEverFailing(customer);
    Customer another = arrive();
    microsoft.answersFirst(
        another, page("").withFixedDelay(10_000), page("", provisioned(another)));
    isVerifiedWithoutEverFailing(another);
  }

  @Test
  void aClaimThatWaitsForItsSourceDelaysNoOther() {
    microsoft.answers(customer, status(503).withHeader("Retry-After", "600"));
    UUID waiting = customer.claims();
    List<Customer> others = Stream.generate(this::arrive).limit(3).toList();
    others.forEach(other -> microsoft.tellsSubscriptions(other, provisioned(other)));
    for (Customer other : others) {
      FactTopics.await(ClaimVerified.class, other.claims());
    }
    assertThat(FactTopics.awaitEvents(ClaimVerified.class, waiting, 0)).isEmpty();
    assertThat(FactTopics.awaitEvents(ClaimVerificationFailed.class, waiting, 0)).isEmpty();
    Caller.withRoles("operator").get("/verifications/{id}", waiting).then().statusCode(404);
  }

  @Test
  void aClaimThatWaitsForProvisioningContinuesWithoutAnAnnouncement() {
    microsoft.answersFirst(
        customer,
        page("", sales(customer, "Enabled", "PendingProvisioning")),
        page("", provisioned(customer)));
    UUID claimId = customer.claims();
    ClaimVerificationFailed failed = theOne(ClaimVerificationFailed.class, claimId).fact();
    assertThat(failed.waitsForProvisioning()).isTrue();
    assertThat(theOne(ClaimVerified.class, claimId).fact().afterWaiting()).isTrue();
  }

  @Test
  void anotherErrorEndsTheWait() {
    microsoft.answersFirst(
        customer,
        page("", sales(customer, "Enabled", "PendingProvisioning")),
        page("", sales(customer, "Deleted", "PendingProvisioning")));
    UUID claimId = customer.claims();
    ClaimVerificationFailed last =
        FactTopics.awaitEvents(ClaimVerificationFailed.class, claimId, 2).getLast().fact();
    assertThat(last.waitsForProvisioning()).isFalse();
    assertThat(last.findings())
        .extracting(Finding::code)
        .containsExactly("SUBSCRIPTION_NOT_PROVISIONED", "SUBSCRIPTION_NOT_ACTIVE");
  }

  @Test
  void aClaimFiledAgainWhileItWaitsForItsSourceIsVerifiedAsItsNewRevision() {
    microsoft.answers(customer, status(503).withHeader("Retry-After", "600"));
    ClaimSubmitted first = customer.submission();
    FactTopics.publish(first);
    await().atMost(TIMEOUT).until(() -> microsoft.looksAt(customer) > 0);
    microsoft.tellsSubscriptions(customer, provisioned(customer));
    FactTopics.publish(new ClaimSubmitted(first.claim(), first.details(), first.filedAt(), 2));
    assertThat(theOne(ClaimVerified.class, first.claim().claimId()).fact().revision()).isEqualTo(2);
  }

  @Test
  void ofTwoClaimsOfOnePartnerOnOneSubscriptionOnePasses() {
    microsoft.tellsSubscriptions(customer, provisioned(customer));
    UUID first = customer.claims();
    FactTopics.await(ClaimVerified.class, first);
    UUID second = customer.claims();
    assertThat(theOne(ClaimVerificationFailed.class, second).fact().findings())
        .extracting(Finding::code)
        .containsExactly("SUBSCRIPTION_ALREADY_CLAIMED");
  }

  private static String provisioned(Customer customer) {
    return sales(customer, "Enabled", "Success");
  }

  private static void isVerifiedWithoutEverFailing(Customer customer) {
    UUID claimId = customer.claims();
    assertThat(theOne(ClaimVerified.class, claimId).fact().afterWaiting()).isFalse();
    assertThat(FactTopics.awaitEvents(ClaimVerificationFailed.class, claimId, 0)).isEmpty();
  }

  private static <F extends Fact> Received<F> theOne(Class<F> type, UUID claimId) {
    List<Received<F>> events = FactTopics.awaitEvents(type, claimId, 1);
    assertThat(events).hasSize(1);
    return events.getFirst();
  }
}
