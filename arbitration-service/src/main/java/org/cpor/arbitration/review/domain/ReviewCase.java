package org.cpor.arbitration.review.domain;

import java.util.List;
import java.util.UUID;
import org.cpor.arbitration.association.domain.Subject;
import org.cpor.arbitration.review.domain.MoveRefused.Why;
import org.cpor.arbitration.review.domain.party.Party;
import org.cpor.sentences.Sentence;

/**
 * The review of all claims on one subject, up to the ruling between them.
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
 *   claim       │  ◀──────────────────────────────────  │
 *               │   hear, withdraw, claimAnother,       │ the last claimant leaves:
 *               │   removeHolder, passTime              │ withdraw, claimAnother, passTime
 *               ├── RulableCase: rule ──▶ Ruled ─┐      │
 *               │                         ▲      │      │
 *               │                         └──────┘      │
 *               │                      Ruled: correct   │
 *               └── the last claimant leaves ──▶ Closed ◀┘
 *
 *   takenBy(reviewer, now):  Open    ──▶ RulableCase: review, ask, extend, rule
 *                            Waiting ──▶ TakenCase:   review, ask, extend
 * </pre>
 *
 * <p>The claim that holds the subject, if there is one, is a party from the start. {@link
 * ContestPolicy} says when a case is contested. A case is {@code Waiting} while a party may still
 * answer a request. Meanwhile reviewers may review the parties and ask other parties, but may not
 * rule. Each state has only the moves that it allows. {@link #stillUnderReview}, {@link
 * #readyToRule}, {@link #readyToCorrect} and {@link UnderReview#takenBy} check the state of a
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

  /**
   * Returns this case, if its state allows a ruling.
   *
   * @throws MoveRefused if the case is decided or closed, or if a party may still answer a request
   */
  default UnderReview.Open readyToRule() {
    return switch (stillUnderReview()) {
      case UnderReview.Open open -> open;
      case UnderReview.Waiting waiting ->
          throw new MoveRefused(
              Why.AWAITS_ANSWER,
              waiting.file().heard().stream()
                  .flatMap(party ->
                      party.hearing().awaited().stream()
                          .map(request ->
                              Sentence.of(
                                  "Claim {0} has until {1} to answer.",
                                  party.claim().claimId(), request.respondBy())))
                  .reduce(
                      Sentence.of("The case waits."),
                      (all, one) -> Sentence.of("{0} {1}", all, one)));
    };
  }
}
