package org.cpor.arbitration.review.domain;

import java.time.Instant;
import org.cpor.arbitration.review.domain.MoveRefused.Why;

/**
 * The exclusive right of one reviewer to work on a case, until it expires. Nobody else takes the
 * case or works on it meanwhile.
 */
public record Lease(String assignee, Instant expiresAt) {

  /** Whether it has not expired yet. */
  public boolean isLive(Instant now) {
    return now.isBefore(expiresAt);
  }

  boolean isOf(String reviewer) {
    return assignee.equals(reviewer);
  }

  /**
   * Lets only its assignee work on the case.
   *
   * @throws MoveRefused if it is another reviewer's
   */
  void requireForWork(String reviewer) {
    refuseAnother(reviewer, Why.LEASE_NOT_HELD);
  }

  /**
   * Lets only its assignee take the case or give it back.
   *
   * @throws MoveRefused if it is another reviewer's
   */
  void requireForTaking(String reviewer) {
    refuseAnother(reviewer, Why.HELD_BY_ANOTHER);
  }

  private void refuseAnother(String reviewer, Why why) {
    if (!isOf(reviewer)) {
      throw new MoveRefused(why, "%s has the case until %s.".formatted(assignee, expiresAt));
    }
  }
}
