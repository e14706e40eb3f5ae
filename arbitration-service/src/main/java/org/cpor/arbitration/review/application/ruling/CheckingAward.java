package org.cpor.arbitration.review.application.ruling;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cpor.arbitration.platform.ArbitrationProblem;
import org.cpor.arbitration.review.domain.party.AwardCheck;
import org.cpor.arbitration.review.domain.party.AwardObjection;
import org.cpor.platform.problem.ProblemException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Makes the {@link AwardCheck} of a case from the configuration, from the documents of the case
 * and, for a correction, from the ended subscriptions.
 */
@ApplicationScoped
class CheckingAward {

  private final Proofs proofs;
  private final EndedAssociations ended;
  private final Set<AwardObjection> uncontested;

  CheckingAward(
      Proofs proofs,
      EndedAssociations ended,
      @ConfigProperty(name = "cpor.rulings.uncontested-award-asks")
          Optional<Set<AwardObjection>> uncontested) {
    this.proofs = proofs;
    this.ended = ended;
    this.uncontested = uncontested.orElse(Set.of());
  }

  /**
   * Returns the check for the first ruling on the case. The current transaction must have locked
   * the case.
   */
  AwardCheck of(UUID caseId) {
    return new AwardCheck(proofs.provenIn(caseId), uncontested);
  }

  /**
   * Returns the check for a correction of the ruling. The current transaction must have locked the
   * case.
   */
  AwardCheck ofCorrection(UUID caseId) {
    return new AwardCheck(
        proofs.provenIn(caseId), uncontested, ended.withoutSubscriptionIn(caseId));
  }

  /**
   * Refuses to give the subject to a claim that its customer declined or that its partner withdrew.
   *
   * @throws ProblemException if the customer declined the claim, or if the partner withdrew the
   *     claim before it knew the decision
   */
  void refuseIfDeclinedOrWithdrawn(UUID claimId) {
    if (ended.isDeclined(claimId)) {
      throw new ProblemException(
          ArbitrationProblem.RULING_DOES_NOT_FIT,
          "The customer declined the association of claim {0}.",
          claimId);
    }
    if (ended.isWithdrawn(claimId)) {
      throw new ProblemException(
          ArbitrationProblem.RULING_DOES_NOT_FIT, "The partner withdrew claim {0}.", claimId);
    }
  }
}
