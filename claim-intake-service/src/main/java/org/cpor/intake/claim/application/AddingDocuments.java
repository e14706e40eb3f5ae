package org.cpor.intake.claim.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cpor.intake.claim.domain.Claim;
import org.cpor.intake.document.application.AttachingDocuments;
import org.cpor.intake.document.domain.Document;
import org.cpor.platform.problem.ProblemException;

/** A partner adds documents to a claim that is not closed. */
@ApplicationScoped
public class AddingDocuments {

  private final ChangingClaim changing;
  private final AttachingDocuments attaching;
  private final ClaimFacts facts;
  private final Clock clock;

  AddingDocuments(
      ChangingClaim changing, AttachingDocuments attaching, ClaimFacts facts, Clock clock) {
    this.changing = changing;
    this.attaching = attaching;
    this.facts = facts;
    this.clock = clock;
  }

  /**
   * Adds the documents to the claim and publishes {@code EvidenceAdded}, in one transaction.
   *
   * @param documents the added documents, at least one
   * @throws ProblemException as {@link ChangingClaim#change} says
   */
  @Transactional
  public Claim add(ClaimPrecondition precondition, List<Document> documents) {
    Instant now = clock.instant();
    List<UUID> documentIds = documents.stream().map(Document::documentId).toList();
    Claim claim = changing.change(precondition, known -> known.withDocuments(documentIds, now));
    attaching.attach(claim.claimId(), documents, "documents");
    facts.evidenceAdded(claim, documents, now);
    return claim;
  }
}
