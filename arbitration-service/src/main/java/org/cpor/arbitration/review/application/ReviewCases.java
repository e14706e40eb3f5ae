package org.cpor.arbitration.review.application;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cpor.arbitration.association.domain.PartnerClaim;
import org.cpor.arbitration.association.domain.Subject;
import org.cpor.arbitration.calendar.domain.DueDate;
import org.cpor.arbitration.correction.application.Admissions;
import org.cpor.arbitration.review.domain.ReviewCase;
import org.cpor.arbitration.review.domain.Transition;
import org.cpor.arbitration.review.domain.UnderReview;
import org.cpor.arbitration.review.domain.claim.Claim;
import org.cpor.arbitration.review.domain.claim.Dispute;
import org.cpor.arbitration.review.domain.party.Deadline;
import org.cpor.arbitration.review.domain.party.Party;
import org.cpor.platform.conditions.WriteCondition;
import org.jspecify.annotations.Nullable;

/**
 * All cases. A case that is loaded here is locked until the transaction ends: whoever else wants to
 * move it waits, or passes on to the next.
 */
public interface ReviewCases extends Admissions {

  /**
   * A claim that comes under review.
   *
   * @param policy the profile that it is admitted under
   * @param firstReview when it is due, and how that was counted
   */
  record Admission(Claim claim, Subject subject, String policy, DueDate firstReview) {

    Party.Claimant claimant() {
      return Party.Claimant.of(claim.whose(), policy, Deadline.first(firstReview));
    }
  }

  /**
   * A claim that was rejected, once.
   *
   * @param policy the profile that it was admitted under
   * @param ruledBy null when no ruling rejected it
   */
  record RejectedClaim(
      PartnerClaim whose, Subject subject, String policy, @Nullable String ruledBy) {}

  /**
   * A claim that is under review in no case, since its case was closed for an older one on its
   * subject.
   */
  record DisplacedClaim(Party.Claimant claimant, Subject subject) {}

  /**
   * Keeps the claims.
   *
   * @return those that were not kept already, nor kept out, in their order: a claim is admitted
   *     once
   */
  List<Admission> keep(List<Admission> admissions);

  /**
   * Keeps what a claim says now in the place of what it said before, which is kept as history.
   *
   * @return whether it is of a later revision than what was kept; if not, nothing changes
   */
  boolean revise(Claim claim);

  /**
   * Keeps why no subscription carries the claim any more that can be used. Nothing happens when the
   * claim is not kept.
   *
   * @param lapsed the code of the finding that a verification would have; empty when one carries it
   */
  void keepSubscription(UUID claimId, Optional<String> lapsed);

  /**
   * The undecided cases of the subjects, or new ones without parties: a subject has one undecided
   * case, however many claims arrive at once.
   *
   * @param dueAts when the first review of a new case is due
   */
  Map<Subject, UnderReview> undecidedOf(Map<Subject, Instant> dueAts, Instant now);

  /**
   * The case with this id.
   *
   * @throws org.cpor.platform.problem.ProblemException when there is none, or {@code condition}
   *     does not allow its version
   */
  ReviewCase byId(UUID caseId, WriteCondition condition);

  /** The undecided case in which the claim is heard. */
  Optional<UnderReview> undecidedWith(UUID claimId);

  /** The undecided case on this subject. */
  Optional<UnderReview> undecidedOn(Subject subject);

  /** The claim, if it was rejected and may be heard once more. */
  Optional<RejectedClaim> rejectedClaim(UUID claimId);

  /**
   * The most urgent open case that nobody has, nobody is about to take, and {@code reviewer} may
   * work on.
   */
  Optional<UnderReview> mostUrgentUntaken(String reviewer);

  /** The claims that are under review in no case. They are admitted in this transaction. */
  List<DisplacedClaim> takeDisplacedClaims();

  /**
   * The undecided cases on a subject that is held by a claim that they do not hear. They hear it
   * from this transaction on.
   */
  List<UUID> takeCasesWithoutHolder();

  /** Keeps why a claim is heard once more, with the case in which it is. */
  void keep(UUID caseId, UUID claimId, Dispute dispute);

  /** The cases to which something is to happen by itself, the longest due first. */
  List<UUID> due(Instant now, int limit);

  /** The case, if something is still to happen to it by itself and nobody is working on it. */
  Optional<UnderReview> lockIfDue(UUID caseId, Instant now);

  /** Stores the next state of a case and adds what happened to its timeline. */
  void save(Transition<?> transition);
}
