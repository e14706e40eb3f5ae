package org.cpor.arbitration;

import static org.cpor.events.fact.FactType.CLAIM_ADVISED;
import static org.cpor.events.fact.FactType.CLAIM_DISPUTED;
import static org.cpor.events.fact.FactType.CLAIM_RESUBMITTED;
import static org.cpor.events.fact.FactType.CLAIM_SUBMITTED;
import static org.cpor.events.fact.FactType.CLAIM_VERIFICATION_FAILED;
import static org.cpor.events.fact.FactType.CLAIM_WITHDRAWN;
import static org.cpor.events.fact.FactType.COMMENT_POSTED;
import static org.cpor.events.fact.FactType.EVIDENCE_ADDED;
import static org.cpor.events.fact.FactType.EVIDENCE_CHECKED;
import static org.cpor.events.fact.FactType.PARTNER_RESPONDED;
import static org.cpor.events.fact.FactType.SUBSCRIPTION_LAPSED;
import static org.cpor.events.fact.FactType.SUBSCRIPTION_RESTORED;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.UUID;
import javax.sql.DataSource;
import org.cpor.events.directory.ObservationType;
import org.cpor.events.fact.ArbitrationFact.ReviewOpened;
import org.cpor.events.fact.FactType;
import org.cpor.events.fact.VerificationFact.SubscriptionEnded;
import org.cpor.events.fact.VerificationFact.SuccessorEnded;
import org.cpor.messaging.channel.IncomingTopics;
import org.cpor.testing.EventEffects;
import org.cpor.testing.FactTopics;
import org.cpor.testing.GoldenEvents;
import org.cpor.testing.StackTestResource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(StackTestResource.class)
class EventEffectsComponentTest {

  @Inject DataSource database;
  @Inject IncomingTopics topics;
  @Inject TestClock clock;

  @ConfigProperty(name = "quarkus.application.name")
  String service;

  private final UUID tenant = UUID.randomUUID();
  private final Person reviewer = Person.reviewer();

  @Test
  void theFileOfEffectsNamesTheTablesThatEachEventChanges() throws IOException {
    try (EventEffects effects = EventEffects.measure(service, topics.names(), database)) {
      correct(effects, claim());
      withdraw(effects);
      VerifiedClaim held = review(effects);
      // The holder becomes a party to the case of another claim on the same subject.
      effects.apply(claim().fact());
      UUID successor = UUID.randomUUID();
      effects.apply(
          new SubscriptionEnded(
              held.fact().claim(),
              null,
              "EXPIRED",
              "SUBSCRIPTION_NOT_ACTIVE",
              clock.instant(),
              successor));
      effects.apply(
          new SuccessorEnded(
              held.fact().claim(), successor, "SUBSCRIPTION_NOT_ACTIVE", clock.instant()));
      effects.applyExample(ObservationType.TENANT, clock.instant());
      effects.applyExample(ObservationType.PARTNER, clock.instant());
      effects.assertIgnored(
          ObservationType.SUBSCRIPTION, ObservationType.IDENTIFIER, ObservationType.PRODUCT);

      effects.compareWithFile();
    }
  }

  /** Applies the facts about a claim that its partner corrects before the review. */
  private static void correct(EventEffects effects, VerifiedClaim claim) {
    apply(effects, claim, CLAIM_SUBMITTED, CLAIM_VERIFICATION_FAILED, CLAIM_RESUBMITTED);
  }

  /**
   * Applies the facts about three claims that compete. One claim moves to another case, one claim
   * is approved, and the partner of the third claim disputes its rejection. Returns the approved
   * claim.
   */
  private VerifiedClaim review(EventEffects effects) {
    VerifiedClaim winner = claim();
    VerifiedClaim loser = claim();
    VerifiedClaim moved = claim();
    effects.apply(winner.fact());
    effects.apply(loser.fact());
    effects.apply(moved.fact());
    UUID caseId = caseOf(winner);
    reviewer.takes(caseId).statusCode(200);
    reviewer.asks(caseId, winner.claimId(), moved.claimId()).statusCode(200);
    // A correction of the product moves the claim to another case.
    effects.apply(moved.on("POWER_BI").revised(2).fact());
    effects.apply(winner.revised(2).fact());
    apply(
        effects,
        winner,
        PARTNER_RESPONDED,
        EVIDENCE_ADDED,
        EVIDENCE_CHECKED,
        COMMENT_POSTED,
        CLAIM_ADVISED,
        SUBSCRIPTION_LAPSED,
        SUBSCRIPTION_RESTORED);
    reviewer.rules(caseId, Person.award(winner.claimId())).statusCode(200);
    apply(effects, loser, CLAIM_DISPUTED);
    return winner;
  }

  /**
   * Applies three withdrawals: of a claim before its review, of one of two competing claims, and of
   * an approved claim.
   */
  private void withdraw(EventEffects effects) {
    UUID customer = UUID.randomUUID();
    apply(effects, claim(customer), CLAIM_WITHDRAWN);
    VerifiedClaim withdrawn = claim(customer);
    effects.apply(withdrawn.fact());
    effects.apply(claim(customer).fact());
    UUID caseId = caseOf(withdrawn);
    reviewer.takes(caseId).statusCode(200);
    reviewer.asks(caseId, withdrawn.claimId()).statusCode(200);
    apply(effects, withdrawn, CLAIM_WITHDRAWN);
    VerifiedClaim approved = claim(UUID.randomUUID());
    effects.apply(approved.fact());
    reviewer.awards(caseOf(approved), approved.claimId());
    apply(effects, approved, CLAIM_WITHDRAWN);
  }

  private static UUID caseOf(VerifiedClaim claim) {
    return FactTopics.await(ReviewOpened.class, claim.claimId()).caseId();
  }

  private VerifiedClaim claim() {
    return claim(tenant);
  }

  private VerifiedClaim claim(UUID customer) {
    return VerifiedClaim.of("P-" + UUID.randomUUID(), customer, clock.instant());
  }

  private static void apply(EventEffects effects, VerifiedClaim claim, FactType... types) {
    for (FactType type : types) {
      effects.apply(GoldenEvents.about(claim.fact().claim(), type));
    }
  }
}
