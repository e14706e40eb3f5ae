package org.cpor.arbitration.review.domain;

import java.time.Instant;
import java.util.UUID;
import org.cpor.arbitration.review.domain.claim.Comment;
import org.cpor.arbitration.review.domain.party.Deadline;
import org.cpor.arbitration.review.domain.party.Departure;
import org.cpor.arbitration.review.domain.party.ExtensionReason;
import org.cpor.arbitration.review.domain.party.InformationRequest;
import org.cpor.arbitration.review.domain.party.Party;
import org.cpor.arbitration.review.domain.party.Party.Claimant;
import org.cpor.arbitration.review.domain.party.Party.Heard;
import org.cpor.arbitration.review.domain.party.Party.Holder;
import org.cpor.arbitration.review.domain.party.PartyDecision;
import org.cpor.arbitration.review.domain.party.RejectionReason;
import org.cpor.arbitration.review.domain.party.Review;
import org.jspecify.annotations.Nullable;

/**
 * An event of a case. The timeline of the case has all events. Some events are published as facts.
 */
public sealed interface CaseEvent {

  Instant at();

  /**
   * A claim came under review.
   *
   * @param contested whether the case is contested after the admission
   * @param again whether the claim was in the case before and had left the case
   */
  record ClaimAdmitted(Claimant claimant, boolean contested, boolean again, Instant at)
      implements CaseEvent {}

  /** The claim that holds the subject became a party. */
  record HolderJoined(Holder holder, Instant at) implements CaseEvent {}

  /** The party competes with another partner from now on. */
  record CompetitionDetected(Heard party, Instant at) implements CaseEvent {}

  /** The party no longer competes with another partner. */
  record CompetitionEnded(Heard party, Instant at) implements CaseEvent {}

  /** The claim left the case before a ruling. */
  record ClaimantLeft(Claimant claimant, Departure why, Instant at) implements CaseEvent {}

  /**
   * A later revision of the claim was verified, while an earlier revision was under review.
   *
   * @param revision the revision that is reviewed from now on
   */
  record ClaimRevised(Claimant claimant, int revision, Instant at) implements CaseEvent {}

  /** The holder's association ended while the case was undecided. */
  record HolderLeft(Holder holder, Instant at) implements CaseEvent {}

  /**
   * A reviewer took the case, a lead assigned the case, or the case went to the substitute of an
   * absent reviewer.
   *
   * @param by the reviewer who took the case, the lead who assigned it, or the absent reviewer
   */
  record CaseAssigned(String assignee, String by, Instant at) implements CaseEvent {}

  /** The case returned to the queue. */
  record CaseReturned(String by, Instant at) implements CaseEvent {}

  /** The case returned to the queue because its reviewer did not renew the lease. */
  record LeaseLapsed(String assignee, Instant at) implements CaseEvent {}

  /** A reviewer judged one party's proof of execution. */
  record PartyReviewed(Heard party, Review review, String by, Instant at) implements CaseEvent {}

  /** A reviewer asked one party for more information. */
  record InformationRequested(Heard party, InformationRequest request, String by, Instant at)
      implements CaseEvent {}

  /**
   * The partner commented on its claim.
   *
   * @param answered the request that the comment answers; null if the comment answers no request
   */
  record PartnerResponded(
      Heard party, @Nullable InformationRequest answered, Comment comment, Instant at)
      implements CaseEvent {}

  /** The party did not answer a request by the deadline of the request. */
  record ResponseOverdue(Heard party, InformationRequest request, Instant at)
      implements CaseEvent {}

  /**
   * A request that the party had not answered yet was closed. A ruling closes all requests. The
   * request to a holder is also closed when the holder no longer competes.
   *
   * @param by the reviewer who ruled; null if no ruling closed the request
   */
  record RequestClosed(Heard party, InformationRequest request, @Nullable String by, Instant at)
      implements CaseEvent {}

  /** The last day of the claim's review has begun. */
  record ReviewDueSoon(Claimant claimant, Instant at) implements CaseEvent {}

  /** The claim's review was not finished by its due date. */
  record ReviewOverdue(Claimant claimant, Instant at) implements CaseEvent {}

  /**
   * The leads learn that the case is overdue. If several claims have the same due date, there is
   * one event for all of them.
   *
   * @param claimant the claim that became overdue first
   */
  record ReviewEscalated(Claimant claimant, Instant at) implements CaseEvent {}

  /**
   * The claim's review was extended.
   *
   * @param message the message to the partner; null if nobody wrote a message
   * @param by the reviewer or lead; null if the platform extended the review automatically
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
   * @param ruling the ruling; objections that the reviewer confirmed but that did not exist are
   *     removed from {@link Ruling#confirmed}
   */
  record CaseRuled(Ruling ruling, String by, Instant at) implements CaseEvent {}

  /**
   * The claim has no usable subscription any more.
   *
   * @param reason the code of the finding that says why
   */
  record SubscriptionLapsed(Claimant claimant, String reason, Instant at) implements CaseEvent {}

  /** The claim has a usable subscription again. */
  record SubscriptionRestored(Claimant claimant, Instant at) implements CaseEvent {}

  /** No claimant is left in the case. */
  record CaseClosed(Instant at) implements CaseEvent {}

  /** The ruling awarded the subject to the claim. */
  record ClaimAwarded(Claimant claimant, UUID associationId, Instant at) implements CaseEvent {}

  /**
   * The customer declined the association that the ruling started.
   *
   * @param words the customer's reason
   */
  record CustomerDeclined(Party party, String words, Instant at) implements CaseEvent {}

  /**
   * The partner withdrew the claim, but the claim was decided before the withdrawal arrived. The
   * decision stays as it is.
   *
   * @param withdrawnAt when the partner withdrew the claim
   * @param at when the withdrawal arrived
   */
  record WithdrawnAfterDecision(Party party, Instant withdrawnAt, Instant at)
      implements CaseEvent {}

  /** The ruling rejected the claim. */
  record ClaimantRejected(Claimant claimant, RejectionReason reason, Instant at)
      implements CaseEvent {}

  /** The ruling took the subject from the holder and awarded it to a claimant. */
  record HolderSuperseded(Holder holder, Instant at) implements CaseEvent {}

  /** The ruling left the subject with the holder. */
  record HolderRetained(Holder holder, Instant at) implements CaseEvent {}

  /**
   * A lead replaced the ruling.
   *
   * @param before the case with the replaced ruling
   * @param ruling the new ruling; objections that the lead confirmed but that did not exist are
   *     removed from {@link Ruling#confirmed}
   * @param reason why the lead replaced the ruling, in the lead's words
   */
  record RulingCorrected(Ruled before, Ruling ruling, String reason, String by, Instant at)
      implements CaseEvent {}

  /**
   * The correction of the ruling changed the decision on the party, or the reason of its rejection.
   * Another event with the new decision follows.
   *
   * @param reason the reason of a rejection; null for other decisions
   * @param ruledAt the time of the replaced ruling
   */
  record DecisionCorrected(
      Heard party,
      PartyDecision before,
      PartyDecision after,
      @Nullable RejectionReason reason,
      Instant ruledAt,
      String by,
      Instant at)
      implements CaseEvent {}

  /**
   * By the replaced ruling, the party held the subject, but its association has ended since then.
   * By the new ruling, the party does not hold the subject. Therefore the earlier decision on the
   * party no longer applies. The correction makes no new decision on the party.
   *
   * @param before the decision that no longer applies
   * @param reason the reason with which the claim counts as rejected now; null for a holder,
   *     because there is no decision on the holder any more
   */
  record DecisionLapsed(
      Heard party, PartyDecision before, @Nullable RejectionReason reason, Instant at)
      implements CaseEvent {}

  /**
   * The correction of the ruling gave the subject back to a holder that the replaced ruling had
   * superseded.
   *
   * @param holder the holder with its new association
   */
  record HolderRestored(Holder holder, Instant at) implements CaseEvent {}
}
