package org.cpor.verifier.verification.messaging;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cpor.events.fact.AttachedDocument;
import org.cpor.events.fact.ClaimReference;
import org.cpor.events.fact.PartnerFact;
import org.cpor.events.fact.PartnerFact.ClaimDisputed;
import org.cpor.events.fact.PartnerFact.ClaimResubmitted;
import org.cpor.events.fact.PartnerFact.ClaimSubmitted;
import org.cpor.events.fact.PartnerFact.ClaimWithdrawn;
import org.cpor.events.fact.PartnerFact.EvidenceAdded;
import org.cpor.events.fact.PartnerFact.PartnerResponded;
import org.cpor.messaging.inbox.ReceivedFact;
import org.cpor.verifier.claimed.domain.PartnerClaim;
import org.cpor.verifier.verification.application.evidence.CheckingEvidence.Added;
import org.cpor.verifier.verification.domain.evidence.AddedDocument;
import org.cpor.verifier.verification.domain.evidence.AddedDocuments;
import org.cpor.verifier.verification.domain.evidence.Occasion;

/** Reads, from facts, the documents that partners add to filed claims. */
final class ReceivedEvidence {

  private ReceivedEvidence() {}

  /**
   * The documents that the fact adds to a filed claim. Empty when the fact adds no documents. Also
   * empty for a filing, because the verification checks the documents of a filing.
   */
  static Optional<Added> added(ReceivedFact received) {
    return received.fact() instanceof PartnerFact fact
        ? documents(fact)
            .filter(added -> !added.documents().isEmpty())
            .map(added -> new Added(added, received.asCause()))
        : Optional.empty();
  }

  private static Optional<AddedDocuments> documents(PartnerFact fact) {
    return switch (fact) {
      case PartnerResponded responded ->
          added(
              responded.claim(),
              Occasion.ANSWER,
              described(responded.documents(), responded.attachedDocuments()),
              responded.respondedAt());
      case ClaimDisputed disputed ->
          added(
              disputed.claim(),
              Occasion.DISPUTE,
              described(disputed.documents(), disputed.attachedDocuments()),
              disputed.disputedAt());
      case EvidenceAdded evidence ->
          added(
              evidence.claim(),
              Occasion.EVIDENCE,
              evidence.documents().stream().map(ReceivedEvidence::document).toList(),
              evidence.addedAt());
      case ClaimSubmitted _, ClaimResubmitted _, ClaimWithdrawn _ -> Optional.empty();
    };
  }

  private static Optional<AddedDocuments> added(
      ClaimReference claim, Occasion occasion, List<AddedDocument> documents, Instant addedAt) {
    return Optional.of(
        new AddedDocuments(
            new PartnerClaim(claim.claimId(), claim.tenantId(), claim.partnerId(), claim.locale()),
            occasion,
            documents,
            addedAt));
  }

  /**
   * The documents with {@code ids}. Older facts have only the ids: {@code attached} is then empty.
   */
  private static List<AddedDocument> described(List<UUID> ids, List<AttachedDocument> attached) {
    Map<UUID, AddedDocument> known =
        attached.stream()
            .map(ReceivedEvidence::document)
            .collect(toMap(AddedDocument::documentId, identity(), (one, _) -> one));
    return ids.stream().map(id -> known.getOrDefault(id, AddedDocument.unknown(id))).toList();
  }

  private static AddedDocument document(AttachedDocument document) {
    return new AddedDocument(
        document.documentId(), document.kind(), document.fileName(), document.acknowledgedOn());
  }
}
