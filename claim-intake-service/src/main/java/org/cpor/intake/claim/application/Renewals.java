package org.cpor.intake.claim.application;

import java.util.Collection;
import java.util.Optional;
import java.util.UUID;

/** The suggested renewals: the latest one of each claim. */
public interface Renewals {

  /** Saves the latest renewal of each claim. Skips claims that do not exist. */
  void save(Collection<SuggestedRenewal> renewals);

  /** The subscription with which the claim may be renewed. */
  Optional<UUID> successorOf(UUID claimId);
}
