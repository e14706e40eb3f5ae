package org.cpor.arbitration.review.messaging;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.cpor.arbitration.dossier.application.NewEntries;
import org.cpor.arbitration.dossier.domain.AddedDocument;
import org.cpor.arbitration.dossier.domain.AddedDocument.Occasion;
import org.cpor.arbitration.dossier.domain.ContactPerson;
import org.cpor.arbitration.dossier.domain.Document;
import org.cpor.arbitration.dossier.domain.DocumentCheck;
import org.cpor.arbitration.dossier.domain.FiledRevision;
import org.cpor.arbitration.dossier.domain.RevisionAdvice;
import org.cpor.arbitration.dossier.domain.VerificationOutcome;
import org.cpor.arbitration.dossier.domain.WrittenComment;
import org.cpor.arbitration.dossier.domain.WrittenComment.Author;
import org.cpor.events.fact.AttachedDocument;
import org.cpor.events.fact.ClaimDetails;
import org.cpor.events.fact.ClaimFact;
import org.cpor.events.fact.ClaimReference;
import org.cpor.events.fact.CommentPosted;
import org.cpor.events.fact.DocumentFinding;
import org.cpor.events.fact.Finding;
import org.cpor.events.fact.PartnerFact.ClaimDisputed;
import org.cpor.events.fact.PartnerFact.ClaimResubmitted;
import org.cpor.events.fact.PartnerFact.ClaimSubmitted;
import org.cpor.events.fact.PartnerFact.EvidenceAdded;
import org.cpor.events.fact.PartnerFact.PartnerResponded;
import org.cpor.events.fact.Translations;
import org.cpor.events.fact.VerificationFact.ClaimAdvised;
import org.cpor.events.fact.VerificationFact.ClaimVerificationFailed;
import org.cpor.events.fact.VerificationFact.ClaimVerified;
import org.cpor.events.fact.VerificationFact.EvidenceChecked;
import org.cpor.messaging.inbox.ReceivedFact;
import org.jspecify.annotations.Nullable;

/** Collects the new entries of dossiers from received facts. */
final class DossierEntries {

  private final List<FiledRevision> revisions = new ArrayList<>();
  private final List<VerificationOutcome> verifications = new ArrayList<>();
  private final List<RevisionAdvice> advice = new ArrayList<>();
  private final List<AddedDocument> documents = new ArrayList<>();

  private final List<DocumentCheck> checks = new ArrayList<>();
  private final List<WrittenComment> comments = new ArrayList<>();

  private DossierEntries() {}

  static NewEntries of(List<ReceivedFact> received) {
    DossierEntries entries = new DossierEntries();
    received.forEach(one -> entries.add(one.fact()));
    return new NewEntries(
        entries.revisions,
        entries.verifications,
        entries.advice,
        entries.documents,
        entries.checks,
        entries.comments);
  }

  private void add(ClaimFact fact) {
    ClaimReference claim = fact.claim();
    if (fact instanceof ClaimSubmitted filed) {
      addRevision(claim, filed.revision(), filed.details(), filed.filedAt());
    } else if (fact instanceof ClaimResubmitted filed) {
      addRevision(claim, filed.revision(), filed.details(), filed.resubmittedAt());
    } else if (fact instanceof ClaimVerified verified) {
      // The fact about the filing can arrive later, and earlier versions of the service did not
      // store this fact. Therefore the earliest known time counts as the time of the filing.
      addRevision(
          claim,
          verified.revision(),
          verified.details(),
          verified.revision() == 1 ? verified.filedAt() : verified.verifiedAt());
      addVerification(claim, verified.revision(), true, verified.warnings(), verified.verifiedAt());
    } else if (fact instanceof ClaimVerificationFailed failed) {
      addVerification(claim, failed.revision(), false, failed.findings(), failed.failedAt());
    } else if (fact instanceof ClaimAdvised advised) {
      addAdvice(advised);
    } else if (fact instanceof PartnerResponded responded) {
      comments.add(
          new WrittenComment(
              responded.commentId(),
              claim.claimId(),
              Author.PARTNER,
              null,
              responded.text(),
              responded.documents(),
              responded.respondedAt()));
      addDocuments(claim, responded.attachedDocuments(), Occasion.COMMENT, responded.respondedAt());
    } else if (fact instanceof ClaimDisputed disputed) {
      addDocuments(claim, disputed.attachedDocuments(), Occasion.DISPUTE, disputed.disputedAt());
    } else if (fact instanceof EvidenceAdded evidence) {
      addDocuments(claim, evidence.documents(), Occasion.EVIDENCE, evidence.addedAt());
    } else if (fact instanceof EvidenceChecked checked) {
      addChecks(checked);
    } else if (fact instanceof CommentPosted posted) {
      comments.add(
          new WrittenComment(
              posted.commentId(),
              claim.claimId(),
              Author.PLATFORM,
              posted.code(),
              posted.text(),
              List.of(),
              posted.postedAt()));
    }
  }

  private void addRevision(ClaimReference claim, int revision, ClaimDetails details, Instant at) {
    revisions.add(
        new FiledRevision(
            ReceivedFacts.partnerClaim(claim),
            revision,
            claim.tenantId(),
            details.domain(),
            details.mpnId(),
            details.solutionArea(),
            details.activity(),
            details.product(),
            details.subscriptionId(),
            details.proofOfExecution(),
            details.note(),
            contact(details.customerContact()),
            contact(details.partnerContact()),
            at));
    addDocuments(claim, details.documents(), Occasion.FILING, at);
  }

  private void addVerification(
      ClaimReference claim, int revision, boolean passed, List<Finding> findings, Instant at) {
    verifications.add(
        new VerificationOutcome(
            claim.claimId(), revision, passed, findings.stream().map(Finding::code).toList(), at));
  }

  private void addAdvice(ClaimAdvised advised) {
    advice.add(
        new RevisionAdvice(
            advised.claim().claimId(),
            advised.revision(),
            advised.advice().stream().map(DossierEntries::difference).toList(),
            advised.advisedAt()));
  }

  /**
   * Maps a piece of advice. An older fact has only one message, in the language of the claim. This
   * message is then used for both languages.
   */
  private static RevisionAdvice.Item difference(Finding advice) {
    Translations messages = advice.messages();
    return new RevisionAdvice.Item(
        advice.code(),
        advice.field(),
        messages == null ? advice.message() : messages.hu(),
        messages == null ? advice.message() : messages.en());
  }

  private void addChecks(EvidenceChecked checked) {
    checked
        .documents()
        .forEach(documentId ->
            checks.add(
                new DocumentCheck(
                    checked.claim().claimId(),
                    documentId,
                    checked.findings().stream()
                        .filter(finding -> finding.documentId().equals(documentId))
                        .map(DocumentFinding::code)
                        .toList(),
                    checked.checkedAt())));
  }

  private void addDocuments(
      ClaimReference claim, List<AttachedDocument> attached, Occasion occasion, Instant at) {
    attached.stream()
        .map(one ->
            new AddedDocument(claim.claimId(), claim.partnerId(), document(one), occasion, at))
        .forEach(documents::add);
  }

  private static @Nullable ContactPerson contact(
      org.cpor.events.fact.@Nullable ContactPerson published) {
    return published == null ? null : new ContactPerson(published.name(), published.email());
  }

  private static Document document(AttachedDocument attached) {
    return new Document(
        attached.documentId(),
        attached.kind(),
        attached.fileName(),
        attached.mediaType(),
        attached.size(),
        attached.sha256(),
        attached.acknowledgedOn());
  }
}
