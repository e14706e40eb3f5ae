package org.cpor.intake.claim.application;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.cpor.events.ClaimSubmitted;
import org.cpor.intake.claim.domain.Claim;
import org.cpor.intake.claim.domain.ClaimContent;
import org.cpor.messaging.Outbox;

/** A partner files a claim. */
@ApplicationScoped
public class SubmittingClaim {

  private final Claims claims;
  private final Outbox outbox;
  private final Clock clock;

  /** In the order of time, so that the newest claim has the greatest id. */
  private final NoArgGenerator ids = Generators.timeBasedEpochRandomGenerator();

  SubmittingClaim(Claims claims, Outbox outbox, Clock clock) {
    this.claims = claims;
    this.outbox = outbox;
    this.clock = clock;
  }

  /** Stores the claim and tells of it, both or neither. */
  @Transactional
  public Claim submit(String partnerId, ClaimContent content) {
    Claim claim = Claim.filed(ids.generate(), partnerId, content, clock.instant());
    claims.add(claim);
    outbox.publish(submitted(claim));
    return claim;
  }

  private static ClaimSubmitted submitted(Claim claim) {
    return new ClaimSubmitted(
        Told.reference(claim), Told.details(claim.content()), claim.filedAt(), claim.revision());
  }
}
