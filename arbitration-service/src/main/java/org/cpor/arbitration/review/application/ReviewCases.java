package org.cpor.arbitration.review.application;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cpor.arbitration.association.domain.Subject;
import org.cpor.arbitration.review.domain.ReviewCase;
import org.cpor.arbitration.review.domain.Ruled;
import org.cpor.arbitration.review.domain.Transition;
import org.cpor.arbitration.review.domain.UnderReview;
import org.cpor.platform.conditions.WriteCondition;

/**
 * All cases. Each method that returns a case also locks the case, until the transaction ends.
 * Another transaction that needs the case waits.
 */
public interface ReviewCases {

  /**
   * Returns the undecided case of each subject. A subject without an undecided case gets a new case
   * without parties. A subject never has two undecided cases, even if several transactions call
   * this method at the same time.
   *
   * @param dueAts for each subject, the due date of the claim that opens the case; it is used only
   *     for a new case
   */
  Map<Subject, UnderReview> undecidedOf(Map<Subject, Instant> dueAts, Instant now);

  /**
   * Returns the case with this id.
   *
   * @throws org.cpor.platform.problem.ProblemException if the case does not exist, or if {@code
   *     condition} does not allow the version of the case
   */
  ReviewCase byId(UUID caseId, WriteCondition condition);

  /** Returns the undecided case in which the claim is a party. */
  Optional<UnderReview> undecidedWith(UUID claimId);

  /** Returns the undecided case on this subject. */
  Optional<UnderReview> undecidedOn(Subject subject);

  /**
   * Returns the newest case that has approved or rejected the claim. A case in which the claim is
   * the holder does not count.
   */
  Optional<ReviewCase> decidedOn(UUID claimId);

  /**
   * Returns the case that started this association of the claim. The ruling on the case, or a
   * correction of the ruling, gave the subject to the claim.
   */
  Optional<Ruled> ruledOn(UUID claimId, UUID associationId);

  /** Stores the next state of a case and adds the events to its timeline. */
  void save(Transition<?> transition);
}
