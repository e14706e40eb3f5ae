package org.cpor.arbitration.review.application.admission;

import java.util.List;
import java.util.UUID;
import org.cpor.arbitration.association.domain.Subject;
import org.cpor.arbitration.review.domain.party.Party;

/** The cases and claims that a migration left to process when it united subjects (ADR 0028). */
public interface MigratedSubjects {

  /** A claim without a case: the migration closed its case for an older one on the same subject. */
  record DisplacedClaim(Party.Claimant claimant, Subject subject) {}

  /** Removes and returns the claims without a case, to be admitted in this transaction. */
  List<DisplacedClaim> takeDisplacedClaims();

  /**
   * Removes and returns the undecided cases in which the holder of the subject is not yet a party.
   * It becomes a party in this transaction.
   */
  List<UUID> takeCasesWithoutHolder();
}
