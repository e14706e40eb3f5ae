package org.cpor.verifier.verification.application;

import java.time.Instant;
import java.util.UUID;
import org.cpor.identifiers.UuidV7;
import org.cpor.verifier.claimed.domain.PartnerClaim;
import org.cpor.verifier.verification.domain.FiledClaim;
import org.cpor.verifier.verification.domain.Verification;

/**
 * The record of one verification.
 *
 * @param id a UUID of version 7, so that receipts sort by time
 * @param revision the revision of the claim that was verified
 * @param afterWaiting whether it was verified again because the directory changed
 * @param source the name of the source that was queried
 */
public record Receipt(
    UUID id,
    PartnerClaim claim,
    int revision,
    boolean afterWaiting,
    String source,
    Verification verification,
    Instant verifiedAt) {

  /** A new receipt of the verification of {@code filed}. */
  static Receipt of(
      FiledClaim filed,
      boolean afterWaiting,
      String source,
      Verification verification,
      Instant now) {
    return new Receipt(
        UuidV7.generate(),
        filed.claim(),
        filed.revision(),
        afterWaiting,
        source,
        verification,
        now);
  }
}
