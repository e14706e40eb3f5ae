package org.cpor.arbitration.association.application;

import java.util.Optional;
import org.cpor.arbitration.association.domain.Association;
import org.cpor.arbitration.association.domain.CustomerContact;
import org.cpor.arbitration.association.domain.CustomerDecline;
import org.cpor.arbitration.association.domain.Renewal;

/** Publishes the facts of associations, in the transaction that stores the change. */
public interface AssociationFacts {

  /**
   * An association started: its claim holds the subject.
   *
   * @param decline the time in which the customer may decline the association
   * @param contact the contact at the customer that the claim names; empty if it names none
   */
  void started(
      Association.Active association, CustomerDecline decline, Optional<CustomerContact> contact);

  void ended(Association.Ended association);

  /**
   * The customer declined the association, so its claim is rejected. Call this after {@link
   * #ended}.
   */
  void declined(Association.Ended association);

  /** An association ended with its subscription, and its partner may claim the successor. */
  void renewalSuggested(Renewal renewal);
}
