package org.cpor.intake.claim.application;

import java.util.Collection;
import java.util.Optional;
import java.util.UUID;

/** The latest suggested renewal of each claim. */
public interface Renewals {

  /**
   * Saves suggested renewals. Of several renewals of one claim, only the latest is kept. Skips
   * renewals of claims that do not exist.
   */
  void save(Collection<SuggestedRenewal> renewals);

  /**
   * Ends the renewals of claims on these subjects. A renewal does not end if it was suggested after
   * somebody began to hold the subject.
   */
  void end(Collection<HeldSubject> held);

  /**
   * Saves that claims cannot be renewed with these subscriptions any more, even if the renewals are
   * suggested later.
   */
  void endSuccessors(Collection<EndedSuccessor> ended);

  /**
   * Returns the id of the subscription with which the partner can renew the claim. Empty if no
   * renewal of the claim is stored, if the renewal ended, or if the partner has already claimed the
   * product of this subscription.
   */
  Optional<UUID> successorOf(UUID claimId);
}
