package org.cpor.arbitration.review.application.queue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.cpor.arbitration.review.application.CaseTransitions;
import org.cpor.arbitration.reviewer.application.HandOver;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Hands over the cases of an absent reviewer. */
@ApplicationScoped
class HandingOverCases implements HandOver {

  private final CaseQueue queue;
  private final CaseTransitions transitions;
  private final Clock clock;
  private final Duration lease;

  HandingOverCases(
      CaseQueue queue,
      CaseTransitions transitions,
      Clock clock,
      @ConfigProperty(name = "cpor.queue.lease") Duration lease) {
    this.queue = queue;
    this.transitions = transitions;
    this.clock = clock;
    this.lease = lease;
  }

  @Override
  @Transactional(Transactional.TxType.MANDATORY)
  public void handOver(String reviewer, @Nullable String substitute) {
    Instant now = clock.instant();
    queue
        .lockTakenBy(reviewer)
        .forEach(
            undecided -> transitions.save(undecided.handOver(reviewer, substitute, lease, now)));
  }
}
