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
   * Returns the id of the subscription with which the claim may be renewed; empty when no renewal
   * of the claim is stored.
   */
  Optional<UUID> successorOf(UUID claimId);
}
