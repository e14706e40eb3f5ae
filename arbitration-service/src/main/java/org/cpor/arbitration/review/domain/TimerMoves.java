package org.cpor.arbitration.review.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.cpor.arbitration.review.domain.party.Deadline;
import org.cpor.arbitration.review.domain.party.Party.Claimant;

/** What happens to an undecided case when a due date passes. */
public sealed interface TimerMoves permits UnderReview {

  CaseFile file();

  /**
   * Fires the timers that are due at {@code until}, the earliest first. Timers are derived from the
   * state, so a stale one cannot fire.
   *
   * @param extension computes the due date of a review that is extended automatically
   * @param until the instant before which every fact has been consumed that could prevent a timer
   * @param now the time of the events
   */
  default Transition<ReviewCase> passTime(
      Function<Claimant, Deadline> extension, Instant until, Instant now) {
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
