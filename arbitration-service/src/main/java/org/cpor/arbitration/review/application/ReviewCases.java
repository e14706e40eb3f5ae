package org.cpor.arbitration.review.application;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cpor.arbitration.association.domain.Subject;
import org.cpor.arbitration.calendar.domain.DueDate;
import org.cpor.arbitration.review.domain.Claim;
import org.cpor.arbitration.review.domain.Party;
import org.cpor.arbitration.review.domain.ReviewCase;
import org.cpor.arbitration.review.domain.Transition;

/**
 * All cases. A case that is loaded here is locked until the transaction ends: whoever else wants to
 * move it waits, or passes on to the next.
 */
public interface ReviewCases {

  /**
   * A claim that comes under review.
   *
   * @param policy the profile that it is admitted under
   * @param firstReview when it is due, and how that was counted
   */
  record Admission(Claim claim, Subject subject, String policy, DueDate firstReview) {

    Party.Claimant claimant() {
      return new Party.Claimant(claim.whose(), firstReview.dueAt());
    }
  }

  /**
   * Keeps the claims.
   *
   * @return those that were not kept already, in their order: a claim is admitted once
   */
  List<Admission> keep(List<Admission> admissions);

  /**
   * The open cases of the subjects, or new ones without parties: a subject has one open case,
   * however many claims arrive at once.
   */
  Map<Subject, ReviewCase.Open> openCasesOf(List<Admission> admissions, Instant now);

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
