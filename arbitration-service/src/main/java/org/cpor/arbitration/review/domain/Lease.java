package org.cpor.arbitration.review.domain;

import java.time.Instant;

/** The exclusive right of one reviewer to work on a case, until it expires. */
public record Lease(String assignee, Instant expiresAt) {

  /** Whether it has not expired yet. */
  public boolean isLive(Instant now) {
    return now.isBefore(expiresAt);
  }

  String inWords() {
    return "%s has the case until %s.".formatted(assignee, expiresAt);
  }
}
