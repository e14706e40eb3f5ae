package org.cpor.arbitration.review.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.cpor.arbitration.review.domain.CaseEvent.CaseAssigned;
import org.cpor.arbitration.review.domain.CaseEvent.CaseReturned;
import org.jspecify.annotations.Nullable;

/** The moves that change the lease of an undecided case. */
public sealed interface LeaseMoves permits UnderReview {

  CaseFile file();

  /**
   * {@code reviewer} takes the case, or renews the lease, for {@code duration} from {@code now}.
   *
   * @throws MoveRefused if another reviewer has the lease, or if {@code reviewer} is recused
   */
  default Transition<UnderReview> take(String reviewer, Duration duration, Instant now) {
    refuseIfTakenByAnother(reviewer, now);
    return lend(reviewer, reviewer, duration, now);
  }

  /**
   * A lead gives the case to {@code assignee}, even if another reviewer has the lease.
   *
   * @throws MoveRefused if {@code assignee} is recused
   */
  default Transition<UnderReview> assign(
      String assignee, String lead, Duration duration, Instant now) {
    return lend(assignee, lead, duration, now);
  }

  /**
   * {@code reviewer} returns the case to the queue. Does nothing if nobody has the lease.
   *
   * @throws MoveRefused if another reviewer has the lease
   */
  default Transition<UnderReview> giveBack(String reviewer, Instant now) {
    refuseIfTakenByAnother(reviewer, now);
    return release(reviewer, now);
  }

  /** A lead returns the case to the queue, even if another reviewer has the lease. */
  default Transition<UnderReview> recall(String lead, Instant now) {
    return release(lead, now);
  }

  /**
   * The case of an absent reviewer goes to {@code substitute}. If there is no substitute, or if the
   * substitute is recused, the case returns to the queue. Does nothing if {@code absent} does not
   * have the lease.
   */
  default Transition<UnderReview> handOver(
      String absent, @Nullable String substitute, Duration duration, Instant now) {
    if (!file().isTakenBy(absent, now)) {
      return Transition.to(file(), List.of());
    }
    return substitute == null || file().recusal().reviewers().contains(substitute)
        ? release(absent, now)
        : lend(substitute, absent, duration, now);
  }

  /**
   * Recuses {@code reviewer}, who cannot take the case any more. If {@code reviewer} has the lease,
   * the case returns to the queue.
   */
  default Transition<UnderReview> recuse(String reviewer, Instant now) {
    CaseFile next = file().with(file().recusal().including(reviewer));
    return file().isTakenBy(reviewer, now)
        ? Transition.to(next.withoutLease(), new CaseReturned(reviewer, now))
        : Transition.to(next, List.of());
  }

  private void refuseIfTakenByAnother(String reviewer, Instant now) {
    file().liveLease(now).ifPresent(live -> live.requireForTaking(reviewer));
  }

  private Transition<UnderReview> lend(String assignee, String by, Duration duration, Instant now) {
    file().recusal().refuse(assignee);
    CaseFile next = file().with(new Lease(assignee, now.plus(duration)));
    return file().isTakenBy(assignee, now)
        ? Transition.to(next, List.of())
        : Transition.to(next, new CaseAssigned(assignee, by, now));
  }

  private Transition<UnderReview> release(String by, Instant now) {
    CaseFile next = file().withoutLease();
    return file().liveLease(now).isPresent()
        ? Transition.to(next, new CaseReturned(by, now))
        : Transition.to(next, List.of());
  }
}
