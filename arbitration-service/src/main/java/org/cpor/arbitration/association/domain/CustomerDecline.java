package org.cpor.arbitration.association.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The time in which the customer may decline an association, according to the policy.
 *
 * @param until the first instant at which a decline is too late; null if the customer may always
 *     decline
 */
public record CustomerDecline(@Nullable Instant until) {

  /** Whether the customer may decline the association at {@code now}. */
  public boolean isPossibleAt(Instant now) {
    return until == null || now.isBefore(until);
  }
}
