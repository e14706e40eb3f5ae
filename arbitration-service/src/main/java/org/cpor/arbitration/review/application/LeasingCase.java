package org.cpor.arbitration.review.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.cpor.platform.conditions.WriteCondition;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Reviewers take cases and give them back. Who has taken a case has it alone until its lease
 * expires.
 */
@ApplicationScoped
public class LeasingCase {

  private final ReviewCases cases;
  private final Dockets dockets;
  private final MovingCase moving;
  private final Clock clock;
  private final Duration lease;

  LeasingCase(
      ReviewCases cases,
      Dockets dockets,
      MovingCase moving,
      Clock clock,
      @ConfigProperty(name = "cpor.queue.lease") Duration lease) {
    this.cases = cases;
    this.dockets = dockets;
    this.moving = moving;
    this.clock = clock;
    this.lease = lease;
  }

  /** Gives {@code reviewer} the most urgent case that nobody has; empty when there is none. */
  @Transactional
  public Optional<Docket> takeNext(String reviewer) {
    Instant now = clock.instant();
    return cases
        .mostUrgentUntaken(reviewer)
        .map(undecided -> {
          moving.make(undecided.take(reviewer, lease, now));
          return dockets.byId(undecided.caseId());
        });
  }

  /** Takes a chosen case, or keeps it for longer. */
  public Docket take(UUID caseId, String reviewer, WriteCondition condition) {
    return moving.move(caseId, condition, (undecided, now) -> undecided.take(reviewer, lease, now));
  }

  /** A lead gives a case to {@code assignee}. */
  public Docket assign(UUID caseId, String assignee, String lead, WriteCondition condition) {
    return moving.move(
        caseId, condition, (undecided, now) -> undecided.assign(assignee, lead, lease, now));
  }

  public Docket giveBack(UUID caseId, String reviewer, WriteCondition condition) {
    return moving.move(caseId, condition, (undecided, now) -> undecided.giveBack(reviewer, now));
  }

  /** A lead puts a case back into the queue, whoever has it. */
  public Docket recall(UUID caseId, String lead, WriteCondition condition) {
    return moving.move(caseId, condition, (undecided, now) -> undecided.recall(lead, now));
  }
}
