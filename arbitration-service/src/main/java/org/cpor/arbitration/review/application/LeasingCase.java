package org.cpor.arbitration.review.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.cpor.arbitration.review.domain.ReviewCase.Open;
import org.cpor.arbitration.review.domain.Transition;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Reviewers take cases and give them back. Who has taken a case has it alone until its lease
 * expires.
 */
@ApplicationScoped
public class LeasingCase {

  private final ReviewCases cases;
  private final Dockets dockets;
  private final Clock clock;
  private final Duration lease;

  LeasingCase(
      ReviewCases cases,
      Dockets dockets,
      Clock clock,
      @ConfigProperty(name = "cpor.queue.lease") Duration lease) {
    this.cases = cases;
    this.dockets = dockets;
    this.clock = clock;
    this.lease = lease;
  }

  /** Gives {@code reviewer} the most urgent case that nobody has; empty when there is none. */
  @Transactional
  public Optional<Docket> takeNext(String reviewer) {
    Instant now = clock.instant();
    return cases
        .mostUrgentUnassigned(now)
        .map(open -> {
          cases.save(open.take(reviewer, lease, now));
          return dockets.byId(open.caseId());
        });
  }

  /** Takes a chosen case, or keeps it for longer. */
  @Transactional
  public Docket take(UUID caseId, String reviewer, ExpectedVersion expected) {
    return move(caseId, expected, (open, now) -> open.take(reviewer, lease, now));
  }

  /** A lead gives a case to {@code assignee}. */
  @Transactional
  public Docket assign(UUID caseId, String assignee, String lead, ExpectedVersion expected) {
    return move(caseId, expected, (open, now) -> open.assign(assignee, lead, lease, now));
  }

  @Transactional
  public Docket giveBack(UUID caseId, String reviewer, ExpectedVersion expected) {
    return move(caseId, expected, (open, now) -> open.giveBack(reviewer, now));
  }

  /** A lead puts a case back into the queue, whoever has it. */
  @Transactional
  public Docket recall(UUID caseId, String lead, ExpectedVersion expected) {
    return move(caseId, expected, (open, now) -> open.recall(lead, now));
  }

  private Docket move(
      UUID caseId, ExpectedVersion expected, BiFunction<Open, Instant, Transition<Open>> move) {
    Open open = cases.byId(caseId, expected).stillOpen();
    cases.save(move.apply(open, clock.instant()));
    return dockets.byId(caseId);
  }
}
