package org.cpor.arbitration.association.application;

import java.time.Instant;
import org.cpor.arbitration.association.domain.Association;

/** The cases whose rulings, or their corrections, started associations. */
public interface ApprovingCases {

  /**
   * Locks the case that started {@code association}, if there is one, and adds the customer's
   * decline to the timeline of the case. Call this before locking other cases and the association.
   *
   * @param words the customer's reason
   */
  void recordDecline(Association.Active association, String words, Instant now);
}
