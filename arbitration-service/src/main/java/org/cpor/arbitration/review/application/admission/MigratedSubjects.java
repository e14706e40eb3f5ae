package org.cpor.arbitration.review.application.admission;

import java.util.List;
import java.util.UUID;
import org.cpor.arbitration.association.domain.Subject;
import org.cpor.arbitration.review.domain.party.Party;

/**
 * The work that a database migration left to this service. The migration replaced several spellings
 * of a subject by one (ADR 0028), so that some subjects had two undecided cases.
 */
public interface MigratedSubjects {

  /**
   * A claim without a case. The migration closed its case, because the subject has an older case.
   */
  record DisplacedClaim(Party.Claimant claimant, Subject subject) {}

  /**
   * Removes and returns the claims without a case. The caller admits them in the same transaction.
   */
  List<DisplacedClaim> takeDisplacedClaims();

  /**
   * Removes and returns the undecided cases in which the holder of the subject is not yet a party.
   * The caller adds the holder in the same transaction.
   */
  List<UUID> takeCasesWithoutHolder();
}
