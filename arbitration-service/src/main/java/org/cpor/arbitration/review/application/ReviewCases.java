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
 * All cases. Each method that returns a case locks the case until the transaction ends. Another
 * transaction that needs the same case waits.
 */
public interface ReviewCases {

  /**
   * The undecided cases of the subjects. A subject without an undecided case gets a new case, which
   * has no parties. A subject never has two undecided cases, even if several transactions call this
   * method at the same time.
   *
   * @param dueAts the due date of the first review in a new case, for each subject
   */
  Map<Subject, UnderReview> undecidedOf(Map<Subject, Instant> dueAts, Instant now);

  /**
   * The case with this id.
   *
   * @throws org.cpor.platform.problem.ProblemException if the case does not exist, or {@code
   *     condition} does not allow the version of the case
   */
  ReviewCase byId(UUID caseId, WriteCondition condition);

  /** The undecided case in which the claim is a party. */
  Optional<UnderReview> undecidedWith(UUID claimId);

  /** The undecided case on this subject. */
  Optional<UnderReview> undecidedOn(Subject subject);

  /**
   * The case that started this association of the claim. Either its ruling awarded the subject to
   * the claim, or a correction of its ruling gave the subject back to the claim.
   */
  Optional<Ruled> ruledOn(UUID claimId, UUID associationId);

  /** Stores the next state of a case and adds the events to its timeline. */
  void save(Transition<?> transition);
}
