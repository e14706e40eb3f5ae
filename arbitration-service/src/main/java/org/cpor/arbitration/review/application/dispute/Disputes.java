package org.cpor.arbitration.review.application.dispute;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cpor.arbitration.association.domain.PartnerClaim;
import org.cpor.arbitration.association.domain.Subject;
import org.cpor.arbitration.review.domain.claim.Dispute;

/** The disputes of rejected claims. */
public interface Disputes {

  /**
   * A rejected claim that can be disputed.
   *
   * @param rejectedIn the case in which the claim was rejected
   * @param policy the name of the policy profile under which the claim was admitted
   * @param ruledBy the reviewer who ruled and the leads who corrected the ruling; empty if the
   *     claim was rejected without a ruling
   */
  record RejectedClaim(
      PartnerClaim claim, UUID rejectedIn, Subject subject, String policy, Set<String> ruledBy) {

    public RejectedClaim {
      ruledBy = Set.copyOf(ruledBy);
    }
  }

  /**
   * Returns the claim if it can be disputed: it is rejected, and it was not disputed before. Empty
   * if it was rejected because its partner holds the subject with another claim. Also empty if an
   * association of the claim ended because the customer declined the association, or because the
   * partner had withdrawn the claim. Locks the case in which the claim was rejected, so that no
   * correction changes the decision until the transaction ends.
   */
  Optional<RejectedClaim> rejectedClaim(UUID claimId);

  /**
   * Stores a dispute.
   *
   * @param caseId the case that decides the dispute
   */
  void save(UUID caseId, RejectedClaim rejected, Dispute dispute);
}
