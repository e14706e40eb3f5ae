package org.cpor.arbitration.association.application;

import org.cpor.arbitration.association.domain.Association;

/** Tells the other services, in the transaction that made it true. */
public interface AssociationFacts {

  void started(Association.Active association);

  void ended(Association.Ended association);

  /** The customer declined it: its claim is rejected. */
  void declined(Association.Ended association);
}
