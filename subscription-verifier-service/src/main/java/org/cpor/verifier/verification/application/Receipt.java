package org.cpor.verifier.verification.application;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.cpor.identifiers.UuidV7;
import org.cpor.verifier.claimed.domain.PartnerClaim;
import org.cpor.verifier.verification.domain.FiledClaim;
import org.cpor.verifier.verification.domain.RecordedInput;
import org.cpor.verifier.verification.domain.Verification;
import org.jspecify.annotations.Nullable;

/**
 * The record of one verification.
 *
 * @param id a UUID of version 7, so that receipts sort by time
 * @param revision the revision of the claim that was verified
 * @param afterWaiting whether the claim waited for provisioning before this verification
 * @param source the name of the source that was queried
 * @param recorded the values that the checks looked at; null in receipts of earlier versions of
 *     this service, because those versions did not record the values
 */
public record Receipt(
    UUID id,
    PartnerClaim claim,
    int revision,
    boolean afterWaiting,
    String source,
    Verification verification,
    @Nullable RecordedInput recorded,
    Instant verifiedAt) {

  /** A new receipt of the verification of {@code filed}. */
  static Receipt of(
      FiledClaim filed, boolean afterWaiting, String source, CheckedClaim checked, Instant now) {
    return new Receipt(
        UuidV7.generate(),
        filed.claim(),
        filed.revision(),
        afterWaiting,
        source,
        checked.verification(),
        RecordedInput.of(checked.input()),
        now);
  }

  /**
   * Runs the checks again on the recorded values alone. The result is empty if this receipt has no
   * recorded values. A result differs from the recorded verification only if the checks themselves
   * have changed.
   */
  public Optional<Verification> replay() {
    return Optional.ofNullable(recorded).map(RecordedInput::replay);
  }
}
