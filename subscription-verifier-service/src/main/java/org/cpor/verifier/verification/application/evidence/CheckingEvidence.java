package org.cpor.verifier.verification.application.evidence;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.cpor.identifiers.UuidV7;
import org.cpor.messaging.Cause;
import org.cpor.messaging.CurrentCause;
import org.cpor.platform.policy.PolicyInForce;
import org.cpor.verifier.document.application.PartnerDocuments;
import org.cpor.verifier.document.domain.PartnerDocument;
import org.cpor.verifier.verification.domain.evidence.AddedDocument;
import org.cpor.verifier.verification.domain.evidence.AddedDocuments;
import org.cpor.verifier.verification.domain.evidence.DocumentCheck;

/**
 * Checks the documents that partners add to filed claims, by the same rules as the documents of a
 * filing. These checks do not need the directory.
 */
@ApplicationScoped
public class CheckingEvidence {

  private final PartnerDocuments uploaded;
  private final DocumentReceipts receipts;
  private final EvidenceFacts facts;
  private final PolicyInForce policy;
  private final CurrentCause cause;
  private final Clock clock;

  CheckingEvidence(
      PartnerDocuments uploaded,
      DocumentReceipts receipts,
      EvidenceFacts facts,
      PolicyInForce policy,
      CurrentCause cause,
      Clock clock) {
    this.uploaded = uploaded;
    this.receipts = receipts;
    this.facts = facts;
    this.policy = policy;
    this.cause = cause;
    this.clock = clock;
  }

  /**
   * Documents that a partner added.
   *
   * @param cause the fact that reported the documents
   */
  public record Added(AddedDocuments documents, Cause cause) {}

  /** Checks the documents, saves a receipt for each addition, and publishes the results. */
  @Transactional
  public void check(List<Added> added) {
    for (Added one : added) {
      cause.set(one.cause());
      DocumentReceipt receipt = check(one.documents());
      receipts.save(receipt);
      facts.checked(receipt);
    }
  }

  private DocumentReceipt check(AddedDocuments added) {
    Period goodFor = Period.ofMonths(policy.acknowledgementMonths());
    return new DocumentReceipt(
        UuidV7.generate(),
        added.claim(),
        added.occasion(),
        described(added).stream()
            .map(document -> DocumentCheck.of(document, added.addedAt(), goodFor))
            .toList(),
        added.addedAt(),
        clock.instant());
  }

  /**
   * Older facts have only the ids of documents. This method adds the kind and the day of each of
   * these documents from the fact that reported the upload of the document.
   */
  private List<AddedDocument> described(AddedDocuments added) {
    List<UUID> undescribed =
        added.documents().stream()
            .filter(document -> document.kind() == null)
            .map(AddedDocument::documentId)
            .toList();
    if (undescribed.isEmpty()) {
      return added.documents();
    }
    Map<UUID, PartnerDocument> known =
        uploaded.find(undescribed, added.claim().partnerId()).stream()
            .collect(toMap(PartnerDocument::documentId, Function.identity()));
    return added.documents().stream().map(document -> described(document, known)).toList();
  }

  private static AddedDocument described(
      AddedDocument document, Map<UUID, PartnerDocument> uploaded) {
    PartnerDocument known = uploaded.get(document.documentId());
    return known == null
        ? document
        : new AddedDocument(document.documentId(), known.kind(), null, known.acknowledgedOn());
  }
}
