package org.cpor.arbitration.review.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.cpor.arbitration.review.application.docket.Docket;
import org.cpor.arbitration.review.application.docket.Dockets;
import org.cpor.arbitration.review.domain.TakenCase;
import org.cpor.arbitration.review.domain.Transition;
import org.cpor.arbitration.review.domain.UnderReview;
import org.cpor.platform.conditions.WriteCondition;

/** Stores a transition and publishes its facts, in one transaction. */
@ApplicationScoped
public class CaseTransitions {

  private final ReviewCases cases;
  private final Dockets dockets;
  private final CaseFacts facts;
  private final Clock clock;

  CaseTransitions(ReviewCases cases, Dockets dockets, CaseFacts facts, Clock clock) {
    this.cases = cases;
    this.dockets = dockets;
    this.facts = facts;
    this.clock = clock;
  }

  /**
   * Applies a move for which the reviewer needs the lease.
   *
   * @return the docket after the move
   * @throws org.cpor.platform.problem.ProblemException if the case does not exist, or if {@code
   *     condition} does not allow the version of the case
   * @throws org.cpor.arbitration.review.domain.MoveRefused if {@code reviewer} does not have the
   *     lease, or if the case does not allow the move
   */
  @Transactional
  public Docket move(
      UUID caseId,
      String reviewer,
      WriteCondition condition,
      Function<TakenCase, Transition<UnderReview>> move) {
    return move(
        caseId, condition, (undecided, now) -> move.apply(undecided.takenBy(reviewer, now)));
  }

  /**
   * Applies a move for which no lease is needed.
   *
   * @return the docket after the move
   * @throws org.cpor.platform.problem.ProblemException if the case does not exist, or if {@code
   *     condition} does not allow the version of the case
   * @throws org.cpor.arbitration.review.domain.MoveRefused if the case does not allow the move
   */
  @Transactional
  public Docket move(
      UUID caseId,
      WriteCondition condition,
      BiFunction<UnderReview, Instant, Transition<UnderReview>> move) {
    save(move.apply(cases.byId(caseId, condition).stillUnderReview(), clock.instant()));
    return dockets.byId(caseId);
  }

  /**
   * Stores a transition and publishes its facts. The current transaction must have locked the case.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void save(Transition<?> transition) {
    cases.save(transition);
    facts.publish(transition);
  }
}
