package org.cpor.arbitration.review.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cpor.arbitration.association.domain.Subject;
import org.cpor.arbitration.review.domain.MoveRefused.Why;
import org.cpor.arbitration.review.domain.party.Party;
import org.cpor.arbitration.review.domain.party.Party.Claimant;

/**
 * The review of all claims on one subject, up to the ruling that decides between the claims.
 *
 * <pre>
 *            LeaseMoves:        take, assign, giveBack, recall, handOver, recuse
 *            PartnerMoves:      admit, revise, hear, withdraw, claimAnother
 *            AssociationMoves:  join, removeHolder
 *            SubscriptionMoves: lapseSubscription, restoreSubscription
 *            TimerMoves:        passTime
 *            TakenCase:         review, extend
 *               ┌──────┐                               ┌──────┐
 *               ▼      │       TakenCase: ask          ▼      │
 *   first ───▶ Open ───┴───────────────────────────▶ Waiting ─┘
 *   claim       │  ◀──────────────────────────────────  │  │
 *               │   hear, withdraw, claimAnother,       │  │ the last claimant leaves:
 *               │   removeHolder, passTime              │  │ withdraw, claimAnother, passTime
 *               ├── TakenCase: rule ──▶ Ruled ◀─────────┘  │
 *               │                      │     ▲             │
 *               │                      └─────┘             │
 *               │                   Ruled: correct         │
 *               └── the last claimant leaves ──▶ Closed ◀──┘
 *
 *   takenBy(reviewer, now):  Open, Waiting ──▶ TakenCase: review, ask, extend, rule
 * </pre>
 *
 * <p>A partner can withdraw its claim shortly before it learns that the claim is decided. Then
 * {@link #recordLateWithdrawal} adds the withdrawal to the timeline of the case.
 *
 * <p>The claim that holds the subject, if there is one, is a party from the start. {@link
 * ContestPolicy} says when a case is contested. A case is {@code Waiting} while a party still has
 * time to answer a request. Meanwhile reviewers can review the parties and ask other parties. A
 * reviewer who rules on a {@code Waiting} case must state in {@link Ruling#confirmed} that the open
 * request is known. The type of each state has only the moves that the state allows. {@link
 * #stillUnderReview}, {@link #readyToCorrect} and {@link UnderReview#takenBy} check the state of a
 * stored case, and return the type that has the moves of this state.
 */
public sealed interface ReviewCase permits UnderReview, Ruled, Closed {

  UUID caseId();

  Subject subject();

  List<Party> parties();

  /** Whether the parties belong to more than one partner. */
  boolean contested();

  /**
   * Returns this case, if it is undecided.
   *
   * @throws MoveRefused if the case is decided or closed
   */
  default UnderReview stillUnderReview() {
    return switch (this) {
      case UnderReview undecided -> undecided;
      case Ruled ruled ->
          throw new MoveRefused(
              Why.ALREADY_RULED,
              "The case was ruled on by {0} at {1}: {2}.",
              ruled.by(),
              ruled.at(),
              ruled.ruling().outcome().kind());
      case Closed closed ->
          throw new MoveRefused(
              Why.CASE_CLOSED, "The case was closed at {0}: no claim was left in it.", closed.at());
    };
  }

  /**
   * Whether the case decides on a dispute of the claim, or has decided on it. If so, the partner
   * knows an earlier rejection of the claim.
   */
  default boolean isDisputeOf(UUID claimId) {
    return parties().stream()
        .anyMatch(party ->
            party instanceof Claimant claimant
                && claimant.disputes()
                && claimant.claim().claimId().equals(claimId));
  }

  /**
   * The partner withdrew its claim at {@code withdrawnAt}, but the claim was decided before the
   * withdrawal arrived. The decision does not change.
   */
  default Transition<ReviewCase> recordLateWithdrawal(
      UUID claimId, Instant withdrawnAt, Instant now) {
    return new Transition<>(
        this,
        parties().stream()
            .filter(party -> party.claim().claimId().equals(claimId))
            .map(party -> (CaseEvent) new CaseEvent.WithdrawnAfterDecision(party, withdrawnAt, now))
            .toList());
  }

  /**
   * Returns this case, if there is a ruling on it.
   *
   * @throws MoveRefused if the case is undecided or closed
   */
  default Ruled readyToCorrect() {
    return switch (this) {
      case Ruled ruled -> ruled;
      case UnderReview _ -> throw new MoveRefused(Why.NOT_RULED, "The case was not ruled on yet.");
      case Closed _ ->
          throw new MoveRefused(Why.NOT_RULED, "The case was closed without a ruling.");
    };
  }
}
