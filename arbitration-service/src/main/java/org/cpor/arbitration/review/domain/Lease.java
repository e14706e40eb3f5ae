package org.cpor.arbitration.review.domain;

import java.time.Instant;

/** One reviewer works on the case, nobody else does, until the lease expires. */
public record Lease(String assignee, Instant expiresAt) {

  /** Whether it still keeps others away. */
  public boolean isLive(Instant now) {
    return now.isBefore(expiresAt);
  }

  String inWords() {
    return "%s has the case until %s.".formatted(assignee, expiresAt);
  }
}
