package org.cpor.arbitration.association.application;

import org.cpor.arbitration.association.domain.Association;
import org.cpor.arbitration.association.domain.Subject;

/** The undecided cases in which the holder of a subject is a party. */
public interface HolderCases {

  /**
   * Locks the undecided case on {@code subject} until the transaction ends. Call this method before
   * you lock an association. A ruling takes the two locks in the same order, so a ruling and the
   * caller cannot deadlock.
   */
  void lock(Subject subject);

  /** Removes the holder from the undecided case, because the holder's association ended. */
  void removeHolder(Association.Ended ended);
}
