package org.cpor.verifier.claimed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.cpor.testing.FactTopics.publish;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.cpor.events.fact.ClaimDetails;
import org.cpor.events.fact.ClaimFact;
import org.cpor.events.fact.ClaimReference;
import org.cpor.events.fact.Finding;
import org.cpor.events.fact.PartnerFact.ClaimSubmitted;
import org.cpor.events.fact.PartnerFact.ClaimWithdrawn;
import org.cpor.events.fact.VerificationFact.ClaimVerificationFailed;
import org.cpor.events.fact.VerificationFact.ClaimVerified;
import org.cpor.events.wire.Envelope;
import org.cpor.messaging.Cause;
import org.cpor.testing.FactTopics;
import org.cpor.testing.StackTestResource;
import org.cpor.verifier.Caller;
import org.cpor.verifier.Customer;
import org.cpor.verifier.FiledClaims;
import org.cpor.verifier.verification.application.FollowingClaims;
import org.cpor.verifier.verification.application.FollowingClaims.Filed;
import org.cpor.verifier.verification.application.FollowingClaims.Withdrawn;
import org.cpor.verifier.verification.application.VerifyingClaims;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(StackTestResource.class)
class AlreadyClaimedComponentTest {

  private static final Duration TIMEOUT = Duration.ofSeconds(30);

  private static final String CODE = "SUBSCRIPTION_ALREADY_CLAIMED";

  @Inject VerifyingClaims verifying;
  @Inject FollowingClaims following;

  private Customer customer;

  @BeforeEach
  void aCustomer() {
    customer = Customer.provisioned();
  }

  @Test
  void onlyAClaimOfTheSamePartnerCountsAsAlreadyClaimed() {
    verified(customer.submission());
    assertThat(findings(customer.submission())).containsExactly(CODE);
    FactTopics.await(ClaimVerified.class, customer.anotherPartnerClaims());
  }

  @Test
  void thePrecheckFindsTheEarlierClaimToo() {
    verified(customer.submission());
    assertThat(beforeFiling(customer.partnerId)).containsExactly(CODE);
    assertThat(beforeFiling(Customer.anotherPartner())).isEmpty();
  }

  @Test
  void ofTwoClaimsVerifiedTogetherTheSecondFails() {
    ClaimSubmitted first = customer.submission();
    ClaimSubmitted second = customer.submission();
    verifying.verify(List.of(filed(first), filed(second)));
    FactTopics.await(ClaimVerified.class, first.claim().claimId());
    assertThat(awaitFindings(second)).containsExactly(CODE);
  }

  @Test
  void ofTwoClaimsVerifiedTogetherTheSecondPassesWhenTheFirstFails() {
    ClaimSubmitted first = withMpn("1111111", customer.submission());
    ClaimSubmitted second = customer.submission();
    verifying.verify(List.of(filed(first), filed(second)));
    assertThat(awaitFindings(first)).containsExactly("MPN_NOT_OF_PARTNER");
    FactTopics.await(ClaimVerified.class, second.claim().claimId());
  }

  @Test
  void aFailedClaimIsNotOpenUntilItIsFiledAgain() {
    ClaimSubmitted first = customer.submission();
    assertThat(findings(withMpn("1111111", first))).containsExactly("MPN_NOT_OF_PARTNER");
    verified(customer.submission());
    publish(revised(first));
    List<FactTopics.Received<ClaimVerificationFailed>> failed =
        FactTopics.awaitEvents(ClaimVerificationFailed.class, first.claim().claimId(), 2);
    assertThat(codes(failed.getLast().fact())).containsExactly(CODE);
  }

  @Test
  void aRevisionDoesNotConflictWithTheEarlierOne() {
    ClaimSubmitted first = customer.submission();
    verified(first);
    publish(revised(first));
    assertThat(FactTopics.awaitEvents(ClaimVerified.class, first.claim().claimId(), 2)).hasSize(2);
  }

  @Test
  void aClaimCorrectedToAnotherCustomerFreesItsFirstObject() {
    Customer other = Customer.provisioned();
    ClaimSubmitted first = withMpn("1111111", customer.submission());
    assertThat(findings(first)).containsExactly("MPN_NOT_OF_PARTNER");
    publish(other.correctionOf(first));
    FactTopics.await(ClaimVerified.class, first.claim().claimId());
    assertThat(beforeFiling(customer.partnerId)).isEmpty();
    Customer mine = customer;
    customer = other;
    assertThat(beforeFiling(mine.partnerId)).containsExactly(CODE);
  }

  @Test
  void aWithdrawnClaimMayBeFiledAsANewClaim() {
    ClaimSubmitted claim = customer.submission();
    verified(claim);
    publish(withdrawn(claim));
    verified(customer.submission());
  }

  @Test
  void aClaimPassesWhenTheEarlierOneIsWithdrawnInTheSameBatch() {
    ClaimSubmitted first = customer.submission();
    ClaimSubmitted second = customer.submission();
    following.follow(List.of(filed(first), withdrawal(first), filed(second)));
    FactTopics.await(ClaimVerified.class, second.claim().claimId());
  }

  @Test
  void aFilingVerifiedAgainAfterItsWithdrawalStaysClosed() {
    ClaimSubmitted claim = customer.submission();
    following.follow(List.of(filed(claim), withdrawal(claim), filed(claim)));
    assertThat(beforeFiling(customer.partnerId)).isEmpty();
  }

  /** Each digit is the index of a fact. The facts arrive in the order of the digits. */
  @ParameterizedTest
  @ValueSource(strings = {"01", "10"})
  void aRulingHasPriorityOverASimultaneousWithdrawal(String order) {
    ClaimSubmitted claim = customer.submission();
    verified(claim);
    List<ClaimFact> facts = List.of(withdrawn(claim), new Decided(claim.claim()).approved());
    order
        .chars()
        .forEach(digit -> {
          publish(facts.get(digit - '0'));
          awaitDecisions();
        });
    assertThat(beforeFiling(customer.partnerId)).containsExactly(CODE);
  }

  @Test
  void aWaitingClaimIsOpenAndDoesNotConflictWithItself() {
    customer = Customer.notYetProvisioned();
    ClaimSubmitted waiting = customer.submission();
    assertThat(findings(waiting)).containsExactly("SUBSCRIPTION_NOT_PROVISIONED");
    assertThat(findings(customer.submission()))
        .containsExactly("SUBSCRIPTION_NOT_PROVISIONED", CODE);
    customer.subscriptionIs("VOLUME_LICENSING", "ACTIVE", "SUCCESS");
    assertThat(FactTopics.await(ClaimVerified.class, waiting.claim().claimId()).afterWaiting())
        .isTrue();
    assertThat(findings(customer.submission())).containsExactly(CODE);
  }

  @Test
  void aWorkloadWithoutASubscriptionIsClaimedForTheTenant() {
    Caller.feed()
        .body(
            """
            {"tenantId": "%s", "family": "MICROSOFT_365", "channel": "CSP", "status": "ACTIVE",
             "products": [{"product": "EXCHANGE", "provisioning": "SUCCESS"},
                          {"product": "TEAMS", "provisioning": "SUCCESS"}]}
            """
                .formatted(customer.tenantId))
        .put("/directory/subscriptions/{id}", UUID.randomUUID())
        .then()
        .statusCode(200);
    verified(workload("EXCHANGE"));
    assertThat(findings(workload("EXCHANGE"))).startsWith(CODE);
    verified(workload("TEAMS"));
  }

  @Test
  void aHeldObjectIsClaimedUntilItsAssociationEnds() {
    ClaimSubmitted claim = customer.submission();
    verified(claim);
    Decided decided = new Decided(claim.claim());
    Stream.of(decided.opened(), decided.approved(), decided.started()).forEach(FactTopics::publish);
    awaitDecisions();
    assertThat(beforeFiling(customer.partnerId)).containsExactly(CODE);
    publish(decided.ended());
    awaitDecisions();
    assertThat(beforeFiling(customer.partnerId)).isEmpty();
    verified(customer.submission());
  }

  @Test
  void aRejectedClaimMayBeFiledAsANewClaim() {
    ClaimSubmitted claim = customer.submission();
    verified(claim);
    publish(new Decided(claim.claim()).rejected());
    awaitDecisions();
    verified(customer.submission());
  }

  /** Each digit is the index of a decision. The decisions arrive in the order of the digits. */
  @ParameterizedTest
  @ValueSource(strings = {"3210", "3012", "30213", "0123012", "2031"})
  void whicheverOrderDecisionsAreHeardInAndHoweverOftenTheLatestCounts(String order) {
    ClaimSubmitted claim = customer.submission();
    verified(claim);
    Decided decided = new Decided(claim.claim());
    List<ClaimFact> facts =
        List.of(decided.opened(), decided.approved(), decided.started(), decided.ended());
    order.chars().forEach(digit -> publish(facts.get(digit - '0')));
    awaitDecisions();
    assertThat(beforeFiling(customer.partnerId)).isEmpty();
  }

  @Test
  void theSameDecisionDeliveredAgainChangesNothing() {
    ClaimSubmitted claim = customer.submission();
    verified(claim);
    Decided decided = new Decided(claim.claim());
    Envelope start = publish(decided.started());
    publish(decided.ended());
    publish(decided.started(), start);
    awaitDecisions();
    assertThat(beforeFiling(customer.partnerId)).isEmpty();
  }

  @Test
  void anApprovalConsumedBeforeTheFilingHoldsTheObject() {
    ClaimSubmitted claim = customer.submission();
    publish(new Decided(claim.claim()).approved());
    awaitDecisions();
    assertThat(beforeFiling(customer.partnerId)).isEmpty();
    verified(claim);
    assertThat(beforeFiling(customer.partnerId)).containsExactly(CODE);
  }

  @Test
  void aRejectionConsumedBeforeTheFilingClosesIt() {
    ClaimSubmitted claim = customer.submission();
    publish(new Decided(claim.claim()).rejected());
    awaitDecisions();
    verified(claim);
    assertThat(beforeFiling(customer.partnerId)).isEmpty();
  }

  /**
   * Publishes a decision about another claim and waits until it is applied. Decisions about a
   * tenant are applied in order, so all earlier decisions are then applied too.
   */
  private void awaitDecisions() {
    String bystander = Customer.anotherPartner();
    ClaimSubmitted claim = customer.submissionOf(bystander);
    publish(claim);
    FactTopics.await(ClaimVerified.class, claim.claim().claimId());
    publish(new Decided(claim.claim()).rejected());
    await().atMost(TIMEOUT).until(() -> beforeFiling(bystander).isEmpty());
  }

  private static void verified(ClaimSubmitted submission) {
    publish(submission);
    FactTopics.await(ClaimVerified.class, submission.claim().claimId());
  }

  private static List<String> findings(ClaimSubmitted submission) {
    publish(submission);
    return awaitFindings(submission);
  }

  private static List<String> awaitFindings(ClaimSubmitted submission) {
    return codes(FactTopics.await(ClaimVerificationFailed.class, submission.claim().claimId()));
  }

  private static List<String> codes(ClaimVerificationFailed failed) {
    return failed.findings().stream().map(Finding::code).toList();
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

  private static ClaimSubmitted revised(ClaimSubmitted claim) {
    return new ClaimSubmitted(
        claim.claim(), claim.details(), claim.filedAt(), claim.revision() + 1);
  }

  private static ClaimSubmitted withMpn(String mpnId, ClaimSubmitted claim) {
    ClaimDetails details = claim.details();
    return new ClaimSubmitted(
        claim.claim(),
        new ClaimDetails(
            mpnId,
            details.domain(),
            details.solutionArea(),
            details.activity(),
            details.product(),
            details.subscriptionId(),
            details.proofOfExecution()),
        claim.filedAt(),
        claim.revision());
  }

  private ClaimSubmitted workload(String product) {
    ClaimSubmitted claim = customer.submission();
    ClaimReference reference = claim.claim();
    return new ClaimSubmitted(
        reference,
        new ClaimDetails(
            "4567890",
            customer.domain,
            "MICROSOFT_365",
            "USAGE",
            product,
            null,
            claim.details().proofOfExecution()),
        claim.filedAt(),
        1);
  }

  private static ClaimWithdrawn withdrawn(ClaimSubmitted claim) {
    return new ClaimWithdrawn(claim.claim(), null, Instant.parse("2026-11-28T10:00:00Z"));
  }

  private static Filed filed(ClaimSubmitted submission) {
    return new Filed(FiledClaims.of(submission), Cause.NONE);
  }

  private static Withdrawn withdrawal(ClaimSubmitted submission) {
    return new Withdrawn(FiledClaims.of(submission.claim()));
  }
}
