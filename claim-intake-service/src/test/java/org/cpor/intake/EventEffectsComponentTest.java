package org.cpor.intake;

import static org.cpor.events.directory.ObservationType.IDENTIFIER;
import static org.cpor.events.directory.ObservationType.PARTNER;
import static org.cpor.events.directory.ObservationType.PRODUCT;
import static org.cpor.events.directory.ObservationType.SUBSCRIPTION;
import static org.cpor.events.directory.ObservationType.TENANT;
import static org.cpor.events.fact.FactType.ASSOCIATION_ENDED;
import static org.cpor.events.fact.FactType.ASSOCIATION_STARTED;
import static org.cpor.events.fact.FactType.CLAIM_ADVISED;
import static org.cpor.events.fact.FactType.CLAIM_APPROVED;
import static org.cpor.events.fact.FactType.CLAIM_REJECTED;
import static org.cpor.events.fact.FactType.CLAIM_VERIFICATION_FAILED;
import static org.cpor.events.fact.FactType.CLAIM_VERIFIED;
import static org.cpor.events.fact.FactType.COMMENT_POSTED;
import static org.cpor.events.fact.FactType.COMPETING_CLAIM_DETECTED;
import static org.cpor.events.fact.FactType.COMPETITION_ENDED;
import static org.cpor.events.fact.FactType.CUSTOMER_DECLINED;
import static org.cpor.events.fact.FactType.EVIDENCE_CHECKED;
import static org.cpor.events.fact.FactType.INFORMATION_REQUESTED;
import static org.cpor.events.fact.FactType.RENEWAL_SUGGESTED;
import static org.cpor.events.fact.FactType.RESPONSE_AWAITED;
import static org.cpor.events.fact.FactType.RESPONSE_OVERDUE;
import static org.cpor.events.fact.FactType.REVIEW_ESCALATED;
import static org.cpor.events.fact.FactType.REVIEW_EXTENDED;
import static org.cpor.events.fact.FactType.REVIEW_OPENED;
import static org.cpor.events.fact.FactType.REVIEW_OVERDUE;
import static org.cpor.events.fact.FactType.RULING_CORRECTED;
import static org.cpor.events.fact.FactType.SUBSCRIPTION_ENDED;
import static org.cpor.events.fact.FactType.SUBSCRIPTION_LAPSED;
import static org.cpor.events.fact.FactType.SUBSCRIPTION_RESTORED;
import static org.cpor.events.fact.FactType.SUCCESSOR_ENDED;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.cpor.events.fact.ClaimReference;
import org.cpor.events.fact.FactType;
import org.cpor.events.fact.VerificationFact.ClaimVerified;
import org.cpor.messaging.channel.IncomingTopics;
import org.cpor.testing.EventEffects;
import org.cpor.testing.GoldenEvents;
import org.cpor.testing.StackTestResource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(StackTestResource.class)
class EventEffectsComponentTest {

  @Inject DataSource database;
  @Inject IncomingTopics topics;

  @ConfigProperty(name = "quarkus.application.name")
  String service;

  @Test
  void theFileOfEffectsNamesTheTablesThatEachEventChanges() throws IOException {
    ClaimReference claim = filed();
    try (EventEffects effects = EventEffects.measure(service, topics.names(), database)) {
      apply(
          effects,
          claim,
          CLAIM_VERIFIED,
          REVIEW_OPENED,
          COMPETING_CLAIM_DETECTED,
          COMPETITION_ENDED,
          INFORMATION_REQUESTED,
          RESPONSE_OVERDUE,
          SUBSCRIPTION_LAPSED,
          SUBSCRIPTION_RESTORED,
          EVIDENCE_CHECKED,
          CLAIM_ADVISED,
          REVIEW_EXTENDED,
          REVIEW_OVERDUE,
          REVIEW_ESCALATED,
          CLAIM_APPROVED,
          ASSOCIATION_STARTED,
          SUBSCRIPTION_ENDED,
          SUCCESSOR_ENDED,
          ASSOCIATION_ENDED,
          RENEWAL_SUGGESTED,
          CUSTOMER_DECLINED,
          RULING_CORRECTED,
          COMMENT_POSTED);
      apply(effects, filed(), CLAIM_VERIFICATION_FAILED, RESPONSE_AWAITED, CLAIM_REJECTED);
      // The facts of arbitration may arrive before the facts of the verifier, and a replayed fact
      // may arrive after later facts.
      apply(effects, filed(), REVIEW_OPENED, CLAIM_VERIFIED, ASSOCIATION_STARTED);
      ClaimReference waiting = filed();
      apply(effects, waiting, CLAIM_VERIFICATION_FAILED);
      effects.apply(verifiedAfterWaiting(waiting));
      effects.apply(PRODUCT, "any", GoldenEvents.data(PRODUCT.wireName()));
      effects.assertIgnored(TENANT, SUBSCRIPTION, PARTNER, IDENTIFIER);

      effects.compareWithFile();
    }
  }

  private static void apply(EventEffects effects, ClaimReference claim, FactType... types) {
    Stream.of(types).map(type -> GoldenEvents.about(claim, type)).forEach(effects::apply);
  }

  /**
   * The claim passes its verification one second after it failed. In the golden examples, both
   * results have the same time.
   */
  private static ClaimVerified verifiedAfterWaiting(ClaimReference claim) {
    ClaimVerified verified = (ClaimVerified) GoldenEvents.about(claim, CLAIM_VERIFIED);
    return new ClaimVerified(
        claim,
        verified.details(),
        verified.filedAt(),
        verified.revision(),
        verified.warnings(),
        true,
        verified.verifiedAt().plusSeconds(1));
  }

  private static ClaimReference filed() {
    String partner = Claiming.newPartner();
    ObjectNode claim = Claiming.claim();
    return new ClaimReference(
        Claiming.file(partner, claim),
        UUID.fromString(claim.at("/customer/tenantId").asText()),
        partner,
        "hu");
  }
}
