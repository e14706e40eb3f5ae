package org.cpor.intake.claim.domain;

import java.time.Instant;
import java.util.UUID;

/**
 * One partner's claim on one customer's product.
 *
 * @param revision 1 as first filed, one more for each resubmission
 * @param filedAt the priority date, kept through every revision
 * @param version how often the claim has changed since it was filed, by anyone
 */
public record Claim(
    UUID claimId,
    String partnerId,
    int revision,
    ClaimContent content,
    Instant filedAt,
    ClaimProgress progress,
    int version) {

  /** A claim as a partner files it. */
  public static Claim filed(UUID claimId, String partnerId, ClaimContent content, Instant now) {
    return new Claim(claimId, partnerId, 1, content, now, ClaimProgress.NONE, 0);
  }

  public Claim withProgress(ClaimProgress progress) {
    return new Claim(claimId, partnerId, revision, content, filedAt, progress, version);
  }
}
