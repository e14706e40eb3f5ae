package org.cpor.intake.claim.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.cpor.intake.claim.domain.Claim;
import org.cpor.intake.document.application.AttachingDocuments;
import org.cpor.intake.document.domain.Document;
import org.cpor.platform.problem.ProblemException;

/** A partner disputes the rejection of its claim. */
@ApplicationScoped
public class DisputingClaim {

  private final ChangingClaim changing;
  private final AttachingDocuments attaching;
  private final ClaimFacts facts;
  private final Clock clock;

  DisputingClaim(
      ChangingClaim changing, AttachingDocuments attaching, ClaimFacts facts, Clock clock) {
    this.changing = changing;
    this.attaching = attaching;
    this.facts = facts;
    this.clock = clock;
  }

  /**
   * Marks the claim as disputed and publishes {@code ClaimDisputed}, in one transaction.
   *
   * @param documents the documents that the partner adds
   * @throws ProblemException as {@link ChangingClaim#change} says
   */
  @Transactional
  public Claim dispute(
      ClaimPrecondition precondition, String justification, List<Document> documents) {
    Instant now = clock.instant();
    Claim claim = changing.change(precondition, known -> known.disputed(justification, now));
    attaching.attach(claim.claimId(), documents, "documents");
    facts.disputed(claim, justification, documents, now);
    return claim;
  }
}
