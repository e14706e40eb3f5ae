package org.cpor.arbitration.review.domain;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.cpor.arbitration.review.domain.Party.Claimant;
import org.cpor.arbitration.review.domain.Party.Heard;
import org.cpor.arbitration.review.domain.Party.Holder;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a case. All of it is in the timeline; some of it is told to partners.
 */
public sealed interface CaseEvent {

  Instant at();

  /**
   * A claim came under review.
   *
   * @param contested whether it met other partners' claims
   * @param again whether it had left the case before
   */
  record ClaimAdmitted(Claimant claimant, boolean contested, boolean again, Instant at)
      implements CaseEvent {}

  /** The claim that holds the subject became a party. */
  record HolderJoined(Holder holder, Instant at) implements CaseEvent {}

  /** The party learns that it is not alone. Happens to each party of a contested case. */
  record CompetitionDetected(Heard party, Instant at) implements CaseEvent {}

  /** The party learns that it is alone again. */
  record CompetitionEnded(Heard party, Instant at) implements CaseEvent {}

  /** The claim is under review no more, though nothing was ruled. */
  record ClaimantLeft(Claimant claimant, Departure why, Instant at) implements CaseEvent {}

  /**
   * The partner had corrected the claim when it came under review: now the correction is verified
   * too.
   *
   * @param revision the one that is reviewed from now on
   */
  record ClaimRevised(Claimant claimant, int revision, Instant at) implements CaseEvent {}

  /** The holder's association ended while the case was open. */
  record HolderLeft(Holder holder, Instant at) implements CaseEvent {}

  /**
   * A reviewer has the case now.
   *
   * @param by the reviewer itself, or the lead who gave it the case
   */
  record CaseAssigned(String assignee, String by, Instant at) implements CaseEvent {}

  /** The case went back to the queue. */
  record CaseReturned(String by, Instant at) implements CaseEvent {}

  /** The case went back to the queue by itself, since its reviewer did not renew the lease. */
  record LeaseLapsed(String assignee, Instant at) implements CaseEvent {}

  /** A reviewer judged one party's proof of execution. */
  record PartyReviewed(Heard party, Review review, String by, Instant at) implements CaseEvent {}

  /** A reviewer asked one party for more. */
  record InformationRequested(Heard party, InformationRequest request, String by, Instant at)
      implements CaseEvent {}

  /**
   * The partner wrote in the comments of its claim.
   *
   * @param answered the request that this answers; null when nothing was asked
   */
  record PartnerResponded(
      Heard party, @Nullable InformationRequest answered, Comment comment, Instant at)
      implements CaseEvent {}

  /** The party did not answer in time. */
  record ResponseOverdue(Heard party, InformationRequest request, Instant at)
      implements CaseEvent {}

  /** The last day of the claim's review has begun. */
  record ReviewDueSoon(Claimant claimant, Instant at) implements CaseEvent {}

  /** The claim's review was not finished by its due date. */
  record ReviewOverdue(Claimant claimant, Instant at) implements CaseEvent {}

  /**
   * The claim's review takes longer.
   *
   * @param message to the partner; null when nobody wrote any
   * @param by null when it happened by itself
   */
  record ReviewExtended(
      Claimant claimant,
      ExtensionReason reason,
      @Nullable String message,
      Deadline next,
      @Nullable String by,
      Instant at)
      implements CaseEvent {}

  /**
   * A reviewer decided the case.
   *
   * @param confirmed what spoke against the award
   */
  record CaseRuled(Outcome outcome, Set<AwardObjection> confirmed, String by, Instant at)
      implements CaseEvent {

    public CaseRuled {
      confirmed = Set.copyOf(confirmed);
    }
  }

  /**
   * No subscription carries the claim any more that can be used.
   *
   * @param reason the code of the finding that a verification would have
   */
  record SubscriptionLapsed(Claimant claimant, String reason, Instant at) implements CaseEvent {}

  /** A subscription carries the claim again. */
  record SubscriptionRestored(Claimant claimant, Instant at) implements CaseEvent {}

  /** No claim is left in the case. */
  record CaseClosed(Instant at) implements CaseEvent {}

  /** The claim got the subject. */
  record ClaimAwarded(Claimant claimant, UUID associationId, Instant at) implements CaseEvent {}

  record ClaimTurnedDown(Claimant claimant, RejectionReason reason, Instant at)
      implements CaseEvent {}

  /** The holder lost the subject to another claim. */
  record HolderSuperseded(Holder holder, Instant at) implements CaseEvent {}

  /** The holder keeps the subject. */
  record HolderRetained(Holder holder, Instant at) implements CaseEvent {}
}
