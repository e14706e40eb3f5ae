package org.cpor.arbitration.association.application;

import java.time.Instant;
import org.cpor.arbitration.association.domain.Association;

/**
 * The decided cases. The ruling on a case, or a correction of the ruling, can start an association.
 */
public interface ApprovingCases {

  /**
   * Adds the customer's decline to the timeline of the case that started {@code association}, and
   * locks the case. Does nothing if there is no such case. Call this method before you lock another
   * case or the association.
   *
   * @param words the customer's reason
   */
  void recordDecline(Association.Active association, String words, Instant now);
}
