package org.cpor.arbitration.association.application;

import org.cpor.arbitration.association.domain.Association;
import org.cpor.arbitration.association.domain.Renewal;

/** Publishes the facts of associations, in the transaction that stores the change. */
public interface AssociationFacts {

  void started(Association.Active association);

  void ended(Association.Ended association);

  /** The customer declined the association: its claim is rejected. */
  void declined(Association.Ended association);

  /** The partner may claim the subscription that succeeds the one of its ended association. */
  void renewalSuggested(Renewal renewal);
}
