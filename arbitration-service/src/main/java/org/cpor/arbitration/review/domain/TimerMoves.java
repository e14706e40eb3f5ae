package org.cpor.arbitration.review.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The moves of an undecided case when its timers are due. */
public sealed interface TimerMoves permits UnderReview {

  CaseFile file();

  /**
   * Fires the timers that are due at {@code until}, the earliest first. {@link CaseFile#nextTimer}
   * computes the timers from the current state of the case, so an outdated timer cannot fire.
   *
   * @param extension the rule for automatic extensions
   * @param until the time with which timers are compared; this service has consumed all earlier
   *     facts that can prevent a timer
   * @param now the time of the events
   */
  default Transition<ReviewCase> passTime(ReviewExtension extension, Instant until, Instant now) {
    Optional<Timer> due = file().nextTimer().filter(timer -> !timer.at().isAfter(until));
    return due.isEmpty()
        ? Transition.stay(file(), List.of())
        : due.get()
            .fire(file(), extension, now)
            .then(next ->
                next instanceof UnderReview undecided
                    ? undecided.passTime(extension, until, now)
                    : Transition.none(next));
  }
}
