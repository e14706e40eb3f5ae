package org.cpor.arbitration.review.application.ruling;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cpor.arbitration.review.domain.party.AwardCheck;
import org.cpor.arbitration.review.domain.party.AwardObjection;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Makes the {@link AwardCheck} of a case from the configuration and from the documents of the case.
 */
@ApplicationScoped
class CheckingAward {

  private final Proofs proofs;
  private final Set<AwardObjection> uncontested;

  CheckingAward(
      Proofs proofs,
      @ConfigProperty(name = "cpor.rulings.uncontested-award-asks")
          Optional<Set<AwardObjection>> uncontested) {
    this.proofs = proofs;
    this.uncontested = uncontested.orElse(Set.of());
  }

  /** The rule for a case that this transaction has locked. */
  AwardCheck of(UUID caseId) {
    return new AwardCheck(proofs.provenIn(caseId), uncontested);
  }
}
