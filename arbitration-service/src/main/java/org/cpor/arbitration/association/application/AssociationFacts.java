package org.cpor.arbitration.association.application;

import java.util.Optional;
import org.cpor.arbitration.association.domain.Association;
import org.cpor.arbitration.association.domain.CustomerContact;
import org.cpor.arbitration.association.domain.CustomerDecline;
import org.cpor.arbitration.association.domain.Renewal;

/**
 * Publishes the facts about associations. Call each method in the transaction that stores the
 * change of the association.
 */
public interface AssociationFacts {

  /**
   * An association started. Its claim holds the subject from now on.
   *
   * @param decline the time in which the customer may decline the association
   * @param contact the contact that the claim names at the customer; empty if the claim names none
   */
  void started(
      Association.Active association, CustomerDecline decline, Optional<CustomerContact> contact);

  void ended(Association.Ended association);

  /**
   * The customer declined the association, so its claim is rejected. Call this method after {@link
   * #ended}.
   */
  void declined(Association.Ended association);

  /**
   * An association ended because its subscription ended. The partner may claim the successor of the
   * subscription.
   */
  void renewalSuggested(Renewal renewal);
}
