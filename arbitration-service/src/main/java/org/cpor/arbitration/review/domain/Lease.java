package org.cpor.arbitration.review.domain;

import java.time.Instant;
import org.cpor.arbitration.review.domain.MoveRefused.Why;

/**
 * The right of one reviewer to work on a case until {@code expiresAt}. Until then, nobody else may
 * take the case or work on it.
 */
public record Lease(String assignee, Instant expiresAt) {

  /** Whether the lease has not expired yet. */
  public boolean isLive(Instant now) {
    return now.isBefore(expiresAt);
  }

  boolean isOf(String reviewer) {
    return assignee.equals(reviewer);
  }

  /**
   * Refuses a move with which {@code reviewer} works on the case, if another reviewer has the
   * lease.
   *
   * @throws MoveRefused if another reviewer has the lease
   */
  void requireForWork(String reviewer) {
    refuseAnother(reviewer, Why.LEASE_NOT_HELD);
  }

  /**
   * Refuses a move with which {@code reviewer} takes the case or gives the case back, if another
   * reviewer has the lease.
   *
   * @throws MoveRefused if another reviewer has the lease
   */
  void requireForTaking(String reviewer) {
    refuseAnother(reviewer, Why.HELD_BY_ANOTHER);
  }

  private void refuseAnother(String reviewer, Why why) {
    if (!isOf(reviewer)) {
      throw new MoveRefused(why, "{0} has the case until {1}.", assignee, expiresAt);
    }
  }
}
