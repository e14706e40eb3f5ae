package org.cpor.arbitration.review.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cpor.arbitration.association.domain.Subject;
import org.cpor.arbitration.review.domain.MoveRefused.Why;

/**
 * The review of all claims on one subject, up to the ruling between them.
 *
 * <pre>
 *            admit, join, revise, take, assign, giveBack, recall, bar, review, extend,
 *            withdraw, claimAnother, passTime, lapseSubscription, restoreSubscription
 *               ┌──────┐                               ┌──────┐
 *               ▼      │            ask                ▼      │
 *   first ───▶ Open ───┴───────────────────────────▶ Waiting ─┘
 *   claim       │  ◀──────────────────────────────────  │
 *               │     answer, withdraw, passTime,       │ the last claimant leaves:
 *               │     claimAnother                      │ withdraw, claimAnother, passTime
 *               ├── rule ──▶ Ruled                      │
 *               └── the last claimant leaves ──▶ Closed ◀┘
 * </pre>
 *
 * <p>The holder of the subject, if there is one, is a party from the start. The case is contested
 * when its parties are claims of more than one partner. It waits as long as a party that was asked
 * for information may still answer; the others are reviewed meanwhile, but nothing is ruled. Of the
 * moves that a case knows, a state has those that it allows; {@link #stillUnderReview} and {@link
 * #readyToRule} are the ways from a case as stored to its moves.
 */
public sealed interface ReviewCase permits UnderReview, ReviewCase.Ruled, ReviewCase.Closed {

  UUID caseId();

  Subject subject();

  List<Party> parties();

  /**
   * This case, if it is not yet decided.
   *
   * @throws MoveRefused when it is
   */
  default UnderReview stillUnderReview() {
    return switch (this) {
      case UnderReview undecided -> undecided;
      case Ruled ruled ->
          throw new MoveRefused(
              Why.ALREADY_RULED,
              "The case was ruled on by %s at %s: %s."
                  .formatted(ruled.by(), ruled.at(), ruled.ruling().outcome().kind()));
      case Closed closed ->
          throw new MoveRefused(
              Why.CASE_CLOSED,
              "The case was closed at %s: no claim was left in it.".formatted(closed.at()));
    };
  }

  /**
   * This case, if a ruling may be given now.
   *
   * @throws MoveRefused when it is decided, or a party may still answer
   */
  default Open readyToRule() {
    return switch (stillUnderReview()) {
      case Open open -> open;
      case Waiting waiting ->
          throw new MoveRefused(
              Why.AWAITS_ANSWER,
              waiting.file().heard().stream()
                  .flatMap(party ->
                      party.hearing().awaited().stream()
                          .map(request ->
                              "Claim %s has until %s to answer."
                                  .formatted(party.claim().claimId(), request.respondBy())))
                  .reduce("The case waits.", (all, one) -> all + " " + one));
    };
  }

  /** Whether more than one partner is heard. */
  boolean contested();

  /** Under review, and nobody is asked for anything. */
  record Open(CaseFile file) implements UnderReview {

    /**
     * Decides the case.
     *
     * @throws MoveRefused when {@code reviewer} does not have the case, or the ruling does not fit
     *     its parties
     * @throws ConfirmationMissing when something speaks against the award that is not confirmed
     */
    public Transition<Ruled> rule(Ruling ruling, String reviewer, Instant now) {
      refuseUnlessHeldBy(reviewer, now);
      List<CaseEvent> decisions = ruling.decide(parties(), now);
      Ruling given = ruling.confirmingOnlyWhatItNeeds(parties());
      List<CaseEvent> events = new ArrayList<>();
      events.add(new CaseEvent.CaseRuled(given.outcome(), given.confirmed(), reviewer, now));
      events.addAll(decisions);
      return new Transition<>(
          new Ruled(caseId(), subject(), parties(), contested(), given, reviewer, now), events);
    }
  }

  /** Under review, and at least one party may still answer what it was asked. */
  record Waiting(CaseFile file) implements UnderReview {}

  /** Decided: every claim in it knows its answer. */
  record Ruled(
      UUID caseId,
      Subject subject,
      List<Party> parties,
      boolean contested,
      Ruling ruling,
      String by,
      Instant at)
      implements ReviewCase {

    public Ruled {
      parties = List.copyOf(parties);
    }
  }

  /** Nothing to decide: every claim in it was withdrawn or rejected without a ruling. */
  record Closed(UUID caseId, Subject subject, List<Party> parties, Instant at)
      implements ReviewCase {

    public Closed {
      parties = List.copyOf(parties);
    }

    @Override
    public boolean contested() {
      return false;
    }
  }
}
