package org.cpor.arbitration.association.application;

import java.util.Optional;
import org.cpor.arbitration.association.domain.Association;
import org.cpor.arbitration.association.domain.CustomerContact;
import org.cpor.arbitration.association.domain.CustomerDecline;
import org.cpor.arbitration.association.domain.Renewal;

/** Publishes the facts of associations, in the transaction that stores the change. */
public interface AssociationFacts {

  /**
   * A claim holds its subject.
   *
   * @param decline until when the customer may decline the association
   * @param contact whom the claim names at the customer
   */
  void started(
      Association.Active association, CustomerDecline decline, Optional<CustomerContact> contact);

  void ended(Association.Ended association);

  /**
   * The customer declined the association: its claim is rejected. Call this after {@link #ended}.
   */
  void declined(Association.Ended association);

  /** The partner may claim the subscription that succeeds the one of its ended association. */
  void renewalSuggested(Renewal renewal);
}
