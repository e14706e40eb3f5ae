package org.cpor.verifier.reading.application;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.cpor.verifier.reading.domain.Advice;
import org.cpor.verifier.reading.domain.AdvisedClaim;

/** The latest revision of each claim with documents, and the advice that was published for it. */
public interface AdvisedClaims {

  /** A claim and its published advice. */
  record Published(AdvisedClaim claim, List<Advice> advice) {

    public Published {
      advice = List.copyOf(advice);
    }
  }

  /** Saves claims, without advice. Each claim replaces its earlier revision. */
  void save(Collection<AdvisedClaim> claims);

  void remove(Collection<UUID> claimIds);

  /**
   * Locks the claims that have at least one of the documents, and returns them in the order of
   * their ids.
   */
  List<Published> withDocuments(Collection<UUID> documentIds);

  /** Records the advice that is published for a claim. */
  void publish(UUID claimId, List<Advice> advice);
}
