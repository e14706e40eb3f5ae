package org.cpor.verifier;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.cpor.events.directory.ObservationType.SUBSCRIPTION;
import static org.cpor.events.fact.FactType.ASSOCIATION_ENDED;
import static org.cpor.events.fact.FactType.ASSOCIATION_STARTED;
import static org.cpor.events.fact.FactType.CLAIM_APPROVED;
import static org.cpor.events.fact.FactType.CLAIM_DISPUTED;
import static org.cpor.events.fact.FactType.CLAIM_REJECTED;
import static org.cpor.events.fact.FactType.CLAIM_WITHDRAWN;
import static org.cpor.events.fact.FactType.COMPETING_CLAIM_DETECTED;
import static org.cpor.events.fact.FactType.COMPETITION_ENDED;
import static org.cpor.events.fact.FactType.CUSTOMER_DECLINED;
import static org.cpor.events.fact.FactType.DOCUMENT_DELETED;
import static org.cpor.events.fact.FactType.DOCUMENT_READ;
import static org.cpor.events.fact.FactType.DOCUMENT_UPLOADED;
import static org.cpor.events.fact.FactType.EVIDENCE_ADDED;
import static org.cpor.events.fact.FactType.INFORMATION_REQUESTED;
import static org.cpor.events.fact.FactType.PARTNER_RESPONDED;
import static org.cpor.events.fact.FactType.RENEWAL_SUGGESTED;
import static org.cpor.events.fact.FactType.RESPONSE_AWAITED;
import static org.cpor.events.fact.FactType.RESPONSE_OVERDUE;
import static org.cpor.events.fact.FactType.REVIEW_ESCALATED;
import static org.cpor.events.fact.FactType.REVIEW_EXTENDED;
import static org.cpor.events.fact.FactType.REVIEW_OPENED;
import static org.cpor.events.fact.FactType.REVIEW_OVERDUE;
import static org.cpor.events.fact.FactType.RULING_CORRECTED;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.cpor.events.directory.ObservationType;
import org.cpor.events.fact.ClaimReference;
import org.cpor.events.fact.DocumentFact.DocumentRead;
import org.cpor.events.fact.FactType;
import org.cpor.events.fact.PartnerFact.ClaimSubmitted;
import org.cpor.events.wire.FactJson;
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
    try (EventEffects effects = EventEffects.measure(service, topics.names(), database)) {
      for (FactType type : List.of(DOCUMENT_UPLOADED, DOCUMENT_READ, DOCUMENT_DELETED)) {
        effects.apply(FactJson.read(type, GoldenEvents.data(type.wireName())));
      }
      effects.apply(readingOfDocument(effects));
      for (ObservationType type : ObservationType.values()) {
        effects.apply(type, "any", GoldenEvents.data(type.wireName()));
      }
      review(effects);
      wait(effects);

      effects.compareWithFile();
    }
  }

  /** A claim passes its verification and is reviewed. Its subscription ends in several ways. */
  private static void review(EventEffects effects) {
    Customer customer = Customer.provisioned();
    ClaimReference claim = submitted(effects, customer);
    apply(
        effects,
        claim,
        PARTNER_RESPONDED,
        EVIDENCE_ADDED,
        REVIEW_OPENED,
        COMPETING_CLAIM_DETECTED,
        COMPETITION_ENDED,
        INFORMATION_REQUESTED,
        RESPONSE_OVERDUE,
        REVIEW_EXTENDED,
        REVIEW_OVERDUE,
        RULING_CORRECTED,
        REVIEW_ESCALATED,
        CLAIM_APPROVED,
        ASSOCIATION_STARTED);
    observeSubscription(effects, customer, "EXPIRED");
    apply(effects, claim, ASSOCIATION_ENDED, RENEWAL_SUGGESTED, CUSTOMER_DECLINED);

    // The subscription ends before the decision arrives.
    for (FactType decision : List.of(REVIEW_OPENED, CLAIM_APPROVED, ASSOCIATION_STARTED)) {
      Customer other = Customer.provisioned();
      ClaimReference verified = submitted(effects, other);
      observeSubscription(effects, other, "EXPIRED");
      apply(effects, verified, decision);
    }
  }

  /** The reading of a document of a filed claim. The reading differs from the claim. */
  private static DocumentRead readingOfDocument(EventEffects effects) {
    ClaimSubmitted submission = Customer.provisioned().submission();
    effects.apply(submission);
    return new DocumentRead(
        submission.details().proofOfExecution().getFirst(),
        submission.claim().partnerId(),
        "ENCRYPTED",
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        null,
        Instant.parse("2026-11-20T09:00:00Z"));
  }

  /** Claims wait for provisioning, each until another event ends its wait. */
  private static void wait(EventEffects effects) {
    Customer customer = Customer.notYetProvisioned();
    ClaimSubmitted corrected = customer.submission();
    effects.apply(corrected);
    effects.apply(customer.correctionOf(corrected));
    apply(effects, waiting(effects), CLAIM_WITHDRAWN, CLAIM_DISPUTED);
    apply(effects, waiting(effects), RESPONSE_AWAITED, CLAIM_REJECTED);
    observeSubscription(effects, customer, "ACTIVE");
  }

  private static ClaimReference waiting(EventEffects effects) {
    return submitted(effects, Customer.notYetProvisioned());
  }

  private static ClaimReference submitted(EventEffects effects, Customer customer) {
    ClaimSubmitted submission = customer.submission();
    effects.apply(submission);
    return submission.claim();
  }

  private static void apply(EventEffects effects, ClaimReference claim, FactType... types) {
    Stream.of(types).map(type -> GoldenEvents.about(claim, type)).forEach(effects::apply);
  }

  private static void observeSubscription(EventEffects effects, Customer customer, String status) {
    String id = customer.subscriptionId.toString();
    String data =
        customer
            .subscription("VOLUME_LICENSING", status, "SUCCESS")
            .replaceFirst("\\{", "{\"id\": \"%s\", ".formatted(id));
    effects.apply(SUBSCRIPTION, id, data.getBytes(UTF_8));
  }
}
