package org.cpor.intake.claim.application;

import java.util.Collection;
import java.util.Optional;
import java.util.UUID;

/** The renewals that were suggested, the latest of each claim. */
public interface Renewals {

  /** Saves the renewals of claims that exist; of several of one claim, the latest. */
  void save(Collection<SuggestedRenewal> renewals);

  /** The subscription with which the claim may be renewed. */
  Optional<UUID> successorOf(UUID claimId);
}
