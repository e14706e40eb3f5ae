package org.cpor.arbitration.review.application;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.cpor.arbitration.association.domain.Subject;
import org.cpor.arbitration.review.domain.Claim;
import org.cpor.arbitration.review.domain.ReviewCase;
import org.cpor.arbitration.review.domain.Transition;

/**
 * All cases. A case that is loaded here is locked until the transaction ends: whoever else wants to
 * move it waits, or passes on to the next.
 */
public interface ReviewCases {

  /**
   * Keeps a claim.
   *
   * @return false when it is kept already: a claim is admitted once
   */
  boolean keep(Claim claim, String policy, Instant firstReviewDueAt);

  /**
   * The open case of {@code subject}, or a new one without parties: a subject has one open case,
   * however many claims arrive at once.
   *
   * @param dueAt when a new case is due
   */
  ReviewCase.Open openCaseOf(Subject subject, Instant dueAt, Instant now);

  /**
   * The case with this id.
   *
   * @throws org.cpor.platform.problem.ProblemException when there is none, or {@code expected} does
   *     not allow its version
   */
  ReviewCase byId(UUID caseId, ExpectedVersion expected);

  /** The most urgent open case that nobody has and nobody is about to take. */
  Optional<ReviewCase.Open> mostUrgentUnassigned(Instant now);

  /** Stores the next state of a case and adds what happened to its timeline. */
  void save(Transition<?> transition);
}
