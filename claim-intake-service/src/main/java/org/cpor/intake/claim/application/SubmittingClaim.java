package org.cpor.intake.claim.application;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.cpor.events.ClaimSubmitted;
import org.cpor.intake.claim.domain.Claim;
import org.cpor.intake.claim.domain.ClaimContent;
import org.cpor.intake.document.application.AttachingDocuments;
import org.cpor.intake.document.domain.Document;
import org.cpor.messaging.Outbox;

/** A partner files a claim. */
@ApplicationScoped
public class SubmittingClaim {

  private final Claims claims;
  private final AttachingDocuments attaching;
  private final Outbox outbox;
  private final Clock clock;

  /** In the order of time, so that the newest claim has the greatest id. */
  private final NoArgGenerator ids = Generators.timeBasedEpochRandomGenerator();

  SubmittingClaim(Claims claims, AttachingDocuments attaching, Outbox outbox, Clock clock) {
    this.claims = claims;
    this.attaching = attaching;
    this.outbox = outbox;
    this.clock = clock;
  }

  /**
   * Stores the claim and tells of it, both or neither.
   *
   * @param documents that {@code content} names
   */
  @Transactional
  public Claim submit(String partnerId, ClaimContent content, List<Document> documents) {
    Claim claim = Claim.filed(ids.generate(), partnerId, content, clock.instant());
    claims.add(claim);
    attaching.attach(claim.claimId(), content.proofOfExecution());
    outbox.publish(submitted(claim, documents));
    return claim;
  }

  private static ClaimSubmitted submitted(Claim claim, List<Document> documents) {
    return new ClaimSubmitted(
        Told.reference(claim),
        Told.details(claim.content(), documents),
        claim.filedAt(),
        claim.revision());
  }
}
