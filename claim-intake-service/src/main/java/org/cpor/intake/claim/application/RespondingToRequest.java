package org.cpor.intake.claim.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cpor.intake.claim.domain.Claim;
import org.cpor.intake.document.application.AttachingDocuments;
import org.cpor.intake.document.domain.Document;
import org.cpor.platform.problem.ProblemException;

/** A partner writes in the comments of its claim. This answers an open information request. */
@ApplicationScoped
public class RespondingToRequest {

  private final ChangingClaim changing;
  private final AttachingDocuments attaching;
  private final ClaimFacts facts;

  RespondingToRequest(ChangingClaim changing, AttachingDocuments attaching, ClaimFacts facts) {
    this.changing = changing;
    this.attaching = attaching;
    this.facts = facts;
  }

  /**
   * Records the response and publishes {@code PartnerResponded}, in the caller's transaction.
   *
   * @param commentId of the comment that the partner wrote
   * @param documents that the partner adds
   * @throws ProblemException as {@link ChangingClaim#change} says
   */
  @Transactional(TxType.MANDATORY)
  public void respond(
      ClaimPrecondition precondition,
      UUID commentId,
      String text,
      List<Document> documents,
      Instant now) {
    Claim claim = changing.change(precondition, known -> known.responded(now));
    attaching.attach(claim.claimId(), documents);
    facts.responded(claim, commentId, text, documents, now);
  }
}
