package org.cpor.arbitration.review.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.cpor.arbitration.association.application.ConcernedCases;
import org.cpor.arbitration.association.domain.Association;
import org.cpor.arbitration.association.domain.Subject;

/** An association ends while a case on its subject is undecided: its holder is heard no more. */
@ApplicationScoped
class LosingHolder implements ConcernedCases {

  private final ReviewCases cases;
  private final MovingCase moving;
  private final Clock clock;

  LosingHolder(ReviewCases cases, MovingCase moving, Clock clock) {
    this.cases = cases;
    this.moving = moving;
    this.clock = clock;
  }

  @Override
  public void lock(Subject subject) {
    cases.undecidedOn(subject);
  }

  @Override
  public void lose(Association.Ended ended) {
    cases
        .undecidedOn(ended.subject())
        .ifPresent(undecided ->
            moving.make(undecided.removeHolder(ended.associationId(), clock.instant())));
  }
}
