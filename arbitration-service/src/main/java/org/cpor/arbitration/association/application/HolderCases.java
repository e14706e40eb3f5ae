package org.cpor.arbitration.association.application;

import org.cpor.arbitration.association.domain.Association;
import org.cpor.arbitration.association.domain.Subject;

/** The undecided cases in which the holder of a subject is heard. */
public interface HolderCases {

  /**
   * Keeps others from deciding on {@code subject} until the transaction ends. To be called before
   * an association is locked: who rules locks the case first.
   */
  void lock(Subject subject);

  /** The holder is heard no more. */
  void removeHolder(Association.Ended ended);
}
