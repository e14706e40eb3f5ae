package org.cpor.arbitration.association.application;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cpor.arbitration.association.domain.Association;
import org.cpor.arbitration.association.domain.CustomerContact;
import org.cpor.arbitration.association.domain.CustomerDecline;
import org.cpor.arbitration.association.domain.Renewal;

/**
 * Publishes the facts about associations. The methods must be called in the transaction that stores
 * the change of the association.
 */
public interface AssociationFacts {

  /**
   * Publishes that an association started: its claim holds the subject from now on.
   *
   * @param decline the time in which the customer may decline the association
   * @param contact the contact that the claim names at the customer; empty if the claim names no
   *     contact
   * @param confirmed the codes of the objections that the reviewer or the lead confirmed
   */
  void started(
      Association.Active association,
      CustomerDecline decline,
      Optional<CustomerContact> contact,
      List<String> confirmed);

  void ended(Association.Ended association);

  /**
   * Publishes that an association ended, because another claim of the same partner has the subject
   * from now on.
   *
   * @param ownClaimId the claim that has the subject from now on
   */
  void replaced(Association.Ended association, UUID ownClaimId);

  /**
   * Publishes that the claim of the association is rejected, because the customer declined the
   * association. If the customer gave a reason, also publishes the decline with this reason. Call
   * this method after {@link #ended}.
   */
  void declined(Association.Ended association);

  /**
   * Publishes that a renewal is suggested: an association ended because its subscription ended, and
   * the partner may now claim the successor of this subscription.
   */
  void renewalSuggested(Renewal renewal);
}
