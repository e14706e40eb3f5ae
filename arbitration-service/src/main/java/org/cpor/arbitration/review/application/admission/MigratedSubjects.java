package org.cpor.arbitration.review.application.admission;

import java.util.List;
import java.util.UUID;
import org.cpor.arbitration.association.domain.Subject;
import org.cpor.arbitration.review.domain.party.Party;

/**
 * The work that a database migration left to this service. The migration gave each subject one
 * spelling (ADR 0028). After that, some subjects had two undecided cases.
 */
public interface MigratedSubjects {

  /**
   * A claim without a case. The migration closed the case of the claim, because the subject has an
   * older case.
   */
  record DisplacedClaim(Party.Claimant claimant, Subject subject) {}

  /**
   * Deletes and returns the list of claims without a case. The caller must admit the claims in the
   * same transaction.
   */
  List<DisplacedClaim> takeDisplacedClaims();

  /**
   * Deletes and returns the list of undecided cases in which the holder of the subject is not a
   * party. The caller must add the holders in the same transaction.
   */
  List<UUID> takeCasesWithoutHolder();
}
