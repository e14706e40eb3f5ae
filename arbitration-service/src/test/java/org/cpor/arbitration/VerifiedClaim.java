package org.cpor.arbitration;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.cpor.events.fact.ArbitrationFact.ReviewOpened;
import org.cpor.events.fact.AttachedDocument;
import org.cpor.events.fact.ClaimDetails;
import org.cpor.events.fact.ClaimReference;
import org.cpor.events.fact.ContactPerson;
import org.cpor.events.fact.Finding;
import org.cpor.events.fact.PartnerFact.ClaimDisputed;
import org.cpor.events.fact.PartnerFact.ClaimWithdrawn;
import org.cpor.events.fact.PartnerFact.PartnerResponded;
import org.cpor.events.fact.VerificationFact.ClaimVerified;
import org.cpor.events.wire.Envelope;
import org.cpor.testing.FactTopics;
import org.jspecify.annotations.Nullable;

/**
 * A claim that passed verification. Publishes facts about the claim, as intake and the verifier do.
 */
public record VerifiedClaim(ClaimVerified fact) {

  public static final String PRODUCT = "DYNAMICS_365_SALES";

  /** A new claim of {@code partnerId} on the tenant's product. It was filed on a Friday morning. */
  public static VerifiedClaim of(String partnerId, UUID tenantId) {
    return of(partnerId, tenantId, Instant.parse("2026-11-20T09:30:00Z"));
  }

  public static VerifiedClaim of(String partnerId, UUID tenantId, Instant filedAt) {
    return new VerifiedClaim(
        new ClaimVerified(
            new ClaimReference(UUID.randomUUID(), tenantId, partnerId, "hu"),
            new ClaimDetails(
                "4567890",
                "northwind.example",
                "BUSINESS_APPLICATIONS",
                "USAGE",
                PRODUCT,
                "5c1d7e0a-1f3b-4f9d-8f61-7a5f0f2f9b11",
                List.of(UUID.randomUUID())),
            filedAt,
            1,
            List.of(
                new Finding("POE_STALE", "WARNING", "proofOfExecution", "Régi.", "Kérjen újat.")),
            false,
            filedAt.plusMillis(250)));
  }

  /** The same claim on another product. */
  public VerifiedClaim on(String product) {
    return with(product, fact.details().documents(), fact.revision());
  }

  /** The same claim on the product in another subscription. */
  public VerifiedClaim inSubscription(UUID subscriptionId) {
    ClaimDetails details = fact.details();
    return with(
        new ClaimDetails(
            details.mpnId(),
            details.domain(),
            details.solutionArea(),
            details.activity(),
            details.product(),
            subscriptionId.toString(),
            details.proofOfExecution()),
        fact.revision());
  }

  /** The same claim, filed with these documents and with another document that has no metadata. */
  public VerifiedClaim with(AttachedDocument... documents) {
    return with(fact.details().product(), List.of(documents), fact.revision());
  }

  /** The same claim, filed without documents. */
  public VerifiedClaim withoutDocuments() {
    ClaimDetails details = fact.details();
    return with(
        new ClaimDetails(
            details.mpnId(),
            details.domain(),
            details.solutionArea(),
            details.activity(),
            details.product(),
            details.subscriptionId(),
            List.of()),
        fact.revision());
  }

  /** The same claim with a note and the customer's contact. */
  public VerifiedClaim with(String note, ContactPerson customerContact) {
    ClaimDetails details = fact.details();
    return with(
        new ClaimDetails(
            details.mpnId(),
            details.domain(),
            details.solutionArea(),
            details.activity(),
            details.product(),
            details.subscriptionId(),
            details.proofOfExecution(),
            details.documents(),
            note,
            customerContact,
            null),
        fact.revision());
  }

  /** The same claim, corrected by its partner. */
  public VerifiedClaim revised(int revision) {
    return with(fact.details().product(), fact.details().documents(), revision);
  }

  /** The same claim with another activity and another domain of the customer. */
  public VerifiedClaim of(String activity, String domain) {
    ClaimDetails details = fact.details();
    return new VerifiedClaim(
        new ClaimVerified(
            fact.claim(),
            new ClaimDetails(
                details.mpnId(),
                domain,
                details.solutionArea(),
                activity,
                details.product(),
                details.subscriptionId(),
                details.proofOfExecution()),
            fact.filedAt(),
            fact.revision(),
            fact.warnings(),
            fact.afterWaiting(),
            fact.verifiedAt()));
  }

  private VerifiedClaim with(String product, List<AttachedDocument> documents, int revision) {
    ClaimDetails details = fact.details();
    return with(
        new ClaimDetails(
            details.mpnId(),
            details.domain(),
            details.solutionArea(),
            details.activity(),
            product,
            details.subscriptionId(),
            Stream.concat(
                    documents.stream().map(AttachedDocument::documentId),
                    Stream.of(details.proofOfExecution().getLast()))
                .toList(),
            documents,
            details.note(),
            details.customerContact(),
            details.partnerContact()),
        revision);
  }

  private VerifiedClaim with(ClaimDetails details, int revision) {
    return new VerifiedClaim(
        new ClaimVerified(
            fact.claim(),
            details,
            fact.filedAt(),
            revision,
            fact.warnings(),
            fact.afterWaiting(),
            fact.verifiedAt()));
  }

  public UUID claimId() {
    return fact.claim().claimId();
  }

  public String partnerId() {
    return fact.claim().partnerId();
  }

  /** Publishes a comment of the partner. */
  public UUID responds() {
    return responds(List.of());
  }

  /** Publishes a comment of the partner with documents. */
  public UUID responds(List<UUID> documents) {
    UUID commentId = UUID.randomUUID();
    FactTopics.publish(
        new PartnerResponded(
            fact.claim(), commentId, "Here it is.", documents, fact.verifiedAt().plusSeconds(60)));
    return commentId;
  }

  /**
   * Publishes a comment of the partner. The comment can answer a request.
   *
   * @param answers the id of the request; null if the comment answers no request
   */
  public UUID comments(@Nullable UUID answers, boolean cannotProvide) {
    return comments(answers, cannotProvide, fact.verifiedAt().plusSeconds(60));
  }

  /** Publishes that the partner answered the request at {@code at}, without the documents. */
  public UUID answers(UUID requestId, Instant at) {
    return comments(requestId, true, at);
  }

  private UUID comments(@Nullable UUID answers, boolean cannotProvide, Instant at) {
    UUID commentId = UUID.randomUUID();
    FactTopics.publish(
        new PartnerResponded(
            fact.claim(),
            commentId,
            "Here it is.",
            List.of(),
            List.of(),
            at,
            answers,
            cannotProvide));
    return commentId;
  }

  /** Publishes that the partner withdrew the claim. */
  public void withdraws() {
    FactTopics.publish(withdrawal());
  }

  /** The fact that the partner withdrew the claim. */
  public ClaimWithdrawn withdrawal() {
    return new ClaimWithdrawn(fact.claim(), "No longer.", fact.verifiedAt().plusSeconds(60));
  }

  /** Publishes that the partner disputed the rejection of the claim. */
  public void disputes(Instant at) {
    disputes(List.of(), at);
  }

  /** Publishes that the partner disputed the rejection of the claim, with documents. */
  public void disputes(List<UUID> documents, Instant at) {
    FactTopics.publish(new ClaimDisputed(fact.claim(), "We were first.", documents, at));
  }

  /** Publishes that the claim was verified. */
  public Envelope publish() {
    return FactTopics.publish(fact);
  }

  /** Publishes that the claim was verified, and waits until the claim is under review. */
  public ReviewOpened admitted() {
    publish();
    return FactTopics.await(ReviewOpened.class, claimId());
  }
}
