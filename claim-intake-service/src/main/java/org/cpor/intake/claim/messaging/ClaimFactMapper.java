package org.cpor.intake.claim.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cpor.events.fact.AttachedDocument;
import org.cpor.events.fact.ClaimDetails;
import org.cpor.events.fact.ClaimReference;
import org.cpor.events.fact.ContactPerson;
import org.cpor.events.fact.PartnerFact.ClaimDisputed;
import org.cpor.events.fact.PartnerFact.ClaimResubmitted;
import org.cpor.events.fact.PartnerFact.ClaimSubmitted;
import org.cpor.events.fact.PartnerFact.ClaimWithdrawn;
import org.cpor.events.fact.PartnerFact.EvidenceAdded;
import org.cpor.events.fact.PartnerFact.PartnerResponded;
import org.cpor.intake.claim.application.ClaimFacts;
import org.cpor.intake.claim.domain.Claim;
import org.cpor.intake.claim.domain.ClaimContent;
import org.cpor.intake.claim.domain.Contact;
import org.cpor.intake.document.domain.Document;
import org.cpor.messaging.outbox.Outbox;
import org.jspecify.annotations.Nullable;

/** Maps the actions of partners to facts, and writes them to the outbox. */
@ApplicationScoped
class ClaimFactMapper implements ClaimFacts {

  private final Outbox outbox;

  ClaimFactMapper(Outbox outbox) {
    this.outbox = outbox;
  }

  @Override
  public void submitted(Claim claim, List<Document> documents) {
    outbox.publish(
        new ClaimSubmitted(
            reference(claim), details(claim, documents), claim.filedAt(), claim.revision()));
  }

  @Override
  public void resubmitted(Claim claim, List<Document> documents, Instant now) {
    outbox.publish(
        new ClaimResubmitted(
            reference(claim), details(claim, documents), claim.filedAt(), claim.revision(), now));
  }

  @Override
  public void withdrawn(Claim claim, @Nullable String reason, Instant now) {
    outbox.publish(new ClaimWithdrawn(reference(claim), reason, now));
  }

  @Override
  public void disputed(Claim claim, String justification, List<Document> documents, Instant now) {
    outbox.publish(
        new ClaimDisputed(
            reference(claim), justification, ids(documents), attached(documents), now));
  }

  @Override
  public void responded(
      Claim claim,
      UUID commentId,
      String text,
      List<Document> documents,
      Answer answer,
      Instant now) {
    outbox.publish(
        new PartnerResponded(
            reference(claim),
            commentId,
            text,
            ids(documents),
            attached(documents),
            now,
            answer.requestId(),
            answer.cannotProvide()));
  }

  @Override
  public void evidenceAdded(Claim claim, List<Document> documents, Instant now) {
    outbox.publish(new EvidenceAdded(reference(claim), attached(documents), now));
  }

  private static ClaimReference reference(Claim claim) {
    ClaimContent content = claim.content();
    return new ClaimReference(
        claim.claimId(), content.tenantId(), claim.partnerId(), content.locale().tag());
  }

  private static ClaimDetails details(Claim claim, List<Document> documents) {
    ClaimContent content = claim.content();
    return new ClaimDetails(
        content.mpnId().digits(),
        content.domain().ascii(),
        content.solutionArea().name(),
        content.activity().name(),
        content.product(),
        content.subscriptionId() == null ? null : content.subscriptionId().text(),
        content.proofOfExecution(),
        attached(documents),
        content.note(),
        contact(content.customerContact()),
        contact(content.partnerContact()));
  }

  private static @Nullable ContactPerson contact(@Nullable Contact contact) {
    return contact == null ? null : new ContactPerson(contact.name(), contact.email().text());
  }

  private static List<AttachedDocument> attached(List<Document> documents) {
    return documents.stream().map(ClaimFactMapper::attached).toList();
  }

  private static AttachedDocument attached(Document document) {
    return new AttachedDocument(
        document.documentId(),
        document.kind().name(),
        document.name().text(),
        document.type().mediaType(),
        document.size(),
        document.sha256(),
        document.acknowledgedOn());
  }

  private static List<UUID> ids(List<Document> documents) {
    return documents.stream().map(Document::documentId).toList();
  }
}
