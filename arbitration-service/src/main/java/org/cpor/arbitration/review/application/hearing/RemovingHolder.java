package org.cpor.arbitration.review.application.hearing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.cpor.arbitration.association.application.HolderCases;
import org.cpor.arbitration.association.domain.Association;
import org.cpor.arbitration.association.domain.Subject;
import org.cpor.arbitration.review.application.CaseTransitions;
import org.cpor.arbitration.review.application.ReviewCases;

/**
 * Removes the holder of a subject from the undecided case on the subject when the holder's
 * association ends.
 */
@ApplicationScoped
class RemovingHolder implements HolderCases {

  private final ReviewCases cases;
  private final CaseTransitions transitions;
  private final Clock clock;

  RemovingHolder(ReviewCases cases, CaseTransitions transitions, Clock clock) {
    this.cases = cases;
    this.transitions = transitions;
    this.clock = clock;
  }

  @Override
  public void lock(Subject subject) {
    cases.undecidedOn(subject);
  }

  @Override
  public void removeHolder(Association.Ended ended) {
    cases
        .undecidedOn(ended.subject())
        .ifPresent(undecided ->
            transitions.save(undecided.removeHolder(ended.associationId(), clock.instant())));
  }
}
