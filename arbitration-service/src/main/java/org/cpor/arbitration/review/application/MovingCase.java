package org.cpor.arbitration.review.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.function.BiFunction;
import org.cpor.arbitration.review.domain.Transition;
import org.cpor.arbitration.review.domain.UnderReview;
import org.cpor.platform.conditions.WriteCondition;

/** Something happens to a case: its next state is stored and told in one transaction. */
@ApplicationScoped
class MovingCase {

  private final ReviewCases cases;
  private final Dockets dockets;
  private final CaseFacts facts;
  private final Clock clock;

  MovingCase(ReviewCases cases, Dockets dockets, CaseFacts facts, Clock clock) {
    this.cases = cases;
    this.dockets = dockets;
    this.facts = facts;
    this.clock = clock;
  }

  /**
   * A reviewer's move.
   *
   * @throws org.cpor.platform.problem.ProblemException when there is no such case, or {@code
   *     condition} does not allow its version
   * @throws org.cpor.arbitration.review.domain.MoveRefused when the case does not allow the move
   */
  @Transactional
  Docket move(
      UUID caseId, WriteCondition condition, BiFunction<UnderReview, Instant, Transition<?>> move) {
    make(move.apply(cases.byId(caseId, condition).stillUnderReview(), clock.instant()));
    return dockets.byId(caseId);
  }

  /** A move that was decided on already. */
  @Transactional(Transactional.TxType.MANDATORY)
  void make(Transition<?> transition) {
    cases.save(transition);
    facts.publish(transition);
  }
}
