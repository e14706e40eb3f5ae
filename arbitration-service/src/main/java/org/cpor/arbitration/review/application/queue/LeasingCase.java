package org.cpor.arbitration.review.application.queue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.cpor.arbitration.review.application.CaseTransitions;
import org.cpor.arbitration.review.application.docket.Docket;
import org.cpor.arbitration.review.application.docket.Dockets;
import org.cpor.arbitration.reviewer.application.KnownReviewers;
import org.cpor.platform.conditions.WriteCondition;
import org.cpor.platform.problem.ProblemException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Lets reviewers take cases and give them back. A reviewer who takes a case gets a lease. Other
 * reviewers cannot take the case while the first reviewer has the lease.
 */
@ApplicationScoped
public class LeasingCase {

  private final CaseQueue queue;
  private final Dockets dockets;
  private final CaseTransitions transitions;
  private final KnownReviewers reviewers;
  private final Clock clock;
  private final Duration lease;

  LeasingCase(
      CaseQueue queue,
      Dockets dockets,
      CaseTransitions transitions,
      KnownReviewers reviewers,
      Clock clock,
      @ConfigProperty(name = "cpor.queue.lease") Duration lease) {
    this.queue = queue;
    this.dockets = dockets;
    this.transitions = transitions;
    this.reviewers = reviewers;
    this.clock = clock;
    this.lease = lease;
  }

  /**
   * Gives {@code reviewer} the most urgent case that nobody has, that waits for no answer, and from
   * which {@code reviewer} is not recused. Returns empty if there is no such case.
   *
   * @throws ProblemException if {@code reviewer} is absent
   */
  @Transactional
  public Optional<Docket> takeNext(String reviewer) {
    reviewers.requirePresent(reviewer);
    Instant now = clock.instant();
    return queue
        .lockMostUrgentUntaken(reviewer)
        .map(undecided -> {
          transitions.save(undecided.take(reviewer, lease, now));
          return dockets.byId(undecided.caseId());
        });
  }

  /**
   * Gives {@code reviewer} the case {@code caseId}. If the reviewer has the case already, renews
   * the lease.
   *
   * @throws ProblemException if {@code reviewer} is absent
   */
  @Transactional
  public Docket take(UUID caseId, String reviewer, WriteCondition condition) {
    reviewers.requirePresent(reviewer);
    return transitions.move(
        caseId, condition, (undecided, now) -> undecided.take(reviewer, lease, now));
  }

  /**
   * {@code lead} gives the case to {@code assignee}, even if another reviewer has the case. The
   * assignee can be the lead.
   *
   * @throws ProblemException if {@code assignee} is not a known reviewer, or is absent
   */
  @Transactional
  public Docket assign(UUID caseId, String assignee, String lead, WriteCondition condition) {
    if (assignee.equals(lead)) {
      reviewers.requirePresent(lead);
    } else {
      reviewers.requireAvailable(assignee);
    }
    return transitions.move(
        caseId, condition, (undecided, now) -> undecided.assign(assignee, lead, lease, now));
  }

  public Docket giveBack(UUID caseId, String reviewer, WriteCondition condition) {
    return transitions.move(
        caseId, condition, (undecided, now) -> undecided.giveBack(reviewer, now));
  }

  /** {@code lead} returns the case to the queue, even if another reviewer has the case. */
  public Docket recall(UUID caseId, String lead, WriteCondition condition) {
    return transitions.move(caseId, condition, (undecided, now) -> undecided.recall(lead, now));
  }
}
