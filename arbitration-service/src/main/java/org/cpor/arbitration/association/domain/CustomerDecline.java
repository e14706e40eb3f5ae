package org.cpor.arbitration.association.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The time in which the customer may decline an association. The policy sets it.
 *
 * @param until the end of that time; null if there is no end
 */
public record CustomerDecline(@Nullable Instant until) {

  /** Whether the customer may decline the association at {@code now}. */
  public boolean isPossibleAt(Instant now) {
    return until == null || now.isBefore(until);
  }
}
