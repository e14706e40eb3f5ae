package org.cpor.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cpor.events.fact.FactType.ASSOCIATION_ENDED;
import static org.cpor.events.fact.FactType.ASSOCIATION_STARTED;
import static org.cpor.events.fact.FactType.CLAIM_APPROVED;
import static org.cpor.events.fact.FactType.CLAIM_REJECTED;
import static org.cpor.events.fact.FactType.CLAIM_SUBMITTED;
import static org.cpor.events.fact.FactType.CLAIM_VERIFIED;
import static org.cpor.events.fact.FactType.COMPETING_CLAIM_DETECTED;
import static org.cpor.events.fact.FactType.RENEWAL_SUGGESTED;
import static org.cpor.events.fact.FactType.REVIEW_OPENED;
import static org.cpor.events.fact.FactType.SUBSCRIPTION_ENDED;
import static org.cpor.events.fact.FactType.SUBSCRIPTION_LAPSED;
import static org.cpor.journeys.Answers.isProblem;
import static org.cpor.journeys.Answers.texts;
import static org.cpor.journeys.CaseClient.award;
import static org.cpor.journeys.CaseClient.party;
import static org.cpor.journeys.CaseClient.ruling;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.UUID;
import org.cpor.events.fact.ArbitrationFact.ClaimApproved;
import org.cpor.events.fact.ArbitrationFact.RenewalSuggested;

/** The subscription of the English partner's association ends, and the partner renews its claim. */
final class RenewalSteps {

  private static final Duration THIRTY_DAYS = Duration.ofDays(30);
  private static final Duration AFTER_THE_TIME_TO_CORRECT = Duration.ofDays(20);
  private static final String RATIONALE = "The customer confirms the work.";

  private final RivalClaims rivals;
  private final FollowedClaim ended;
  private UUID successor = new UUID(0, 0);

  /**
   * Begins with an award: the English partner holds the subject with a new claim, without a
   * contest.
   */
  RenewalSteps(RivalClaims rivals) {
    this.rivals = rivals;
    ended = rivals.filesInEnglish();
    ended.publishes(CLAIM_SUBMITTED, CLAIM_VERIFIED, REVIEW_OPENED);
    CaseClient anna = rivals.undecidedCaseFor("anna");
    anna.takes().expect(200);
    anna.rules(award(ended, RATIONALE)).expect(200);
    ended.publishes(CLAIM_APPROVED, ASSOCIATION_STARTED);
    assertThat(ended.newest(ClaimApproved.class).confirmed()).isNull();
    ended.holdsItsSubject();
    ended.hears("CLAIM_VERIFIED", "REVIEW_OPENED", "CLAIM_APPROVED");
  }

  void theSubscriptionEndsAndTheRenewalIsSuggested() {
    successor = rivals.subscriptions.renewed();

    ended.publishes(SUBSCRIPTION_ENDED, ASSOCIATION_ENDED, RENEWAL_SUGGESTED);
    RenewalSuggested suggested = ended.newest(RenewalSuggested.class);
    assertThat(suggested.successorSubscriptionId()).isEqualTo(successor);
    assertThat(suggested.renewalPendingUntil()).isAfter(suggested.suggestedAt().plus(THIRTY_DAYS));
    ended.lostItsSubject("SUBSCRIPTION_ENDED");
    ended.hears("ASSOCIATION_ENDED", "RENEWAL_SUGGESTED");
    assertThat(ended.comment("ASSOCIATION_ENDED")).contains("can no longer be used");
    assertThat(ended.comment("RENEWAL_SUGGESTED"))
        .contains("Its id is " + successor, "We have prepared one for you");
    rivals.hungarian.publishes(SUBSCRIPTION_LAPSED);
    rivals.hungarian.cannotRead(ended);
  }

  void aRivalClaimIsMarkedUntilTheRenewalIsFiled() {
    ObjectNode prepared = ended.renewal();
    assertThat(prepared.path("subscriptionId").asText()).isEqualTo(successor.toString());
    FollowedClaim rival = rivals.filesInHungarian(successor);
    rival.publishes(CLAIM_SUBMITTED, CLAIM_VERIFIED, REVIEW_OPENED);
    CaseClient anna = rivals.undecidedCaseFor("anna");
    String until = ended.newest(RenewalSuggested.class).renewalPendingUntil().toString();
    JsonNode docket = anna.docket();
    assertThat(party(docket, rival).path("renewalPendingUntil").asText()).isEqualTo(until);
    assertThat(docket.path("renewal").path("claimId").asText()).isEqualTo(ended.id());
    assertThat(anna.listed().path("renewalPendingUntil").asText()).isEqualTo(until);

    FollowedClaim renewing = rivals.filesInEnglish(prepared);
    ended.hasNoRenewal();
    renewing.publishes(CLAIM_SUBMITTED, CLAIM_VERIFIED, REVIEW_OPENED, COMPETING_CLAIM_DETECTED);
    rival.publishes(COMPETING_CLAIM_DETECTED);
    rival.hears("CLAIM_VERIFIED", "REVIEW_OPENED", "COMPETING_CLAIM_DETECTED");
    JsonNode filed = anna.awaitDocket(it -> !it.has("renewal"));
    assertThat(party(filed, renewing).has("renewalPendingUntil")).isFalse();
    assertThat(party(filed, rival).has("renewalPendingUntil")).isFalse();
    rival.knowsNothingOf(renewing);
    renewing.knowsNothingOf(rival);

    anna.takes().expect(200);
    anna.reviews("Confirmed.", rival, renewing);
    ObjectNode award = award(renewing, RATIONALE);
    assertThat(texts(isProblem(anna.rules(award), 409).body().path("reasons"), "code"))
        .containsExactly("PROOF_MISSING");
    award.putArray("confirm").add("PROOF_MISSING");
    assertThat(anna.rules(award).expect(200).body().has("renewal")).isFalse();
    renewing.publishes(CLAIM_APPROVED, ASSOCIATION_STARTED);
    rival.publishes(CLAIM_REJECTED);
    renewing.holdsItsSubject();
    rival.isRejected("REJECTED", "AWARDED_TO_ANOTHER_PARTNER", "egy másik partner");
    renewing.hears("CLAIM_VERIFIED", "REVIEW_OPENED", "COMPETING_CLAIM_DETECTED", "CLAIM_APPROVED");
    rival.hears("CLAIM_REJECTED");
    assertThat(rival.comment("CLAIM_REJECTED"))
        .contains("egy másik partnert illet meg", "A vitatás határideje: ");

    theTimeToCorrectEnds(anna, renewing, rival);
  }

  private void theTimeToCorrectEnds(
      CaseClient decided, FollowedClaim renewing, FollowedClaim rival) {
    String until = decided.docket().path("ruling").path("correctableUntil").asText();
    rivals.platform.moveClock(AFTER_THE_TIME_TO_CORRECT);
    var refused =
        isProblem(
            decided.ofLead("lena", rivals.platform).corrects(ruling("NONE", RATIONALE), RATIONALE),
            409);
    assertThat(refused.text("type")).endsWith("/too-late-to-correct");
    assertThat(refused.text("detail")).contains(until);
    renewing.hasNoNews();
    renewing.holdsItsSubject();
    rival.hasNoNews();
  }
}
