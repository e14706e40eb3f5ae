package org.cpor.intake.claim.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.List;
import org.cpor.identifiers.UuidV7;
import org.cpor.intake.claim.domain.Claim;
import org.cpor.intake.claim.domain.ClaimContent;
import org.cpor.intake.document.application.AttachingDocuments;
import org.cpor.intake.document.domain.Document;

/** A partner files a claim. */
@ApplicationScoped
public class SubmittingClaim {

  private final Claims claims;
  private final AttachingDocuments attaching;
  private final ClaimFacts facts;
  private final Clock clock;

  SubmittingClaim(Claims claims, AttachingDocuments attaching, ClaimFacts facts, Clock clock) {
    this.claims = claims;
    this.attaching = attaching;
    this.facts = facts;
    this.clock = clock;
  }

  /**
   * Stores the claim and publishes {@code ClaimSubmitted}. The caller begins the transaction,
   * because the same transaction also stores the answer for the idempotency key of the request.
   *
   * @param filedBy the name of the person who files the claim
   * @param documents the documents that {@code content} names
   */
  @Transactional(TxType.MANDATORY)
  public Claim submit(
      String partnerId, String filedBy, ClaimContent content, List<Document> documents) {
    Claim claim = Claim.filed(UuidV7.generate(), partnerId, filedBy, content, clock.instant());
    claims.add(claim);
    attaching.attach(claim.claimId(), documents, "proofOfExecution");
    facts.submitted(claim, documents);
    return claim;
  }
}
