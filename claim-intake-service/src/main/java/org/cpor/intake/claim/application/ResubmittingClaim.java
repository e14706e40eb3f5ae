package org.cpor.intake.claim.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.cpor.intake.claim.domain.Claim;
import org.cpor.intake.claim.domain.ClaimContent;
import org.cpor.intake.document.application.AttachingDocuments;
import org.cpor.intake.document.domain.Document;
import org.cpor.platform.problem.ProblemException;

/** A partner corrects a claim whose verification failed. */
@ApplicationScoped
public class ResubmittingClaim {

  private final ChangingClaim changing;
  private final AttachingDocuments attaching;
  private final ClaimFacts facts;
  private final Clock clock;

  ResubmittingClaim(
      ChangingClaim changing, AttachingDocuments attaching, ClaimFacts facts, Clock clock) {
    this.changing = changing;
    this.attaching = attaching;
    this.facts = facts;
    this.clock = clock;
  }

  /**
   * Replaces the content of the claim and publishes {@code ClaimResubmitted}, in one transaction.
   *
   * @param documents the documents that {@code corrected} names
   * @throws ProblemException as {@link ChangingClaim#change} says
   */
  @Transactional
  public Claim resubmit(
      ClaimPrecondition precondition, ClaimContent corrected, List<Document> documents) {
    Instant now = clock.instant();
    Claim claim = changing.change(precondition, known -> known.resubmitted(corrected, now));
    attaching.attach(claim.claimId(), documents, "proofOfExecution");
    facts.resubmitted(claim, documents, now);
    return claim;
  }
}
