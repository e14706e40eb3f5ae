package org.cpor.intake.claim.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The hold of an approved claim on its subject.
 *
 * @param endedAt null while the association is active
 * @param endReason a code such as {@code SUPERSEDED}; null while the association is active
 */
public record ClaimAssociation(
    State state, Instant since, @Nullable Instant endedAt, @Nullable String endReason) {

  /** Whether the claim holds its subject. */
  public enum State {
    ACTIVE,
    ENDED
  }

  static ClaimAssociation active(Instant since) {
    return new ClaimAssociation(State.ACTIVE, since, null, null);
  }

  static ClaimAssociation ended(Instant since, Instant endedAt, String reason) {
    return new ClaimAssociation(State.ENDED, since, endedAt, reason);
  }
}
