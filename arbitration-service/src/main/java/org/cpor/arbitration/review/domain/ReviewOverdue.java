package org.cpor.arbitration.review.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cpor.arbitration.review.domain.CaseEvent.ReviewExtended;
import org.cpor.arbitration.review.domain.party.Deadline;
import org.cpor.arbitration.review.domain.party.Deadline.Alarm;
import org.cpor.arbitration.review.domain.party.ExtensionReason;
import org.cpor.arbitration.review.domain.party.Party.Claimant;

/**
 * The rule on a review that passes its due date. The review becomes overdue, and the case is
 * escalated to the leads. Claims with the same due date cause one escalation.
 *
 * <p>Some reviews are extended automatically instead, so that reviewers have time to decide between
 * the parties. The conditions are: the case is contested, a reviewer has already judged the proof
 * of the claim, the review was not extended before, and the limit of {@link ReviewExtension} is not
 * reached. The partner reads the most exact reason that is true for its claim.
 */
public record ReviewOverdue(Claimant claimant) implements Timer {

  @Override
  public Instant at() {
    return claimant.deadline().dueAt();
  }

  @Override
  public Transition<ReviewCase> fire(CaseFile file, ReviewExtension extension, Instant now) {
    Optional<Deadline> next = isExtended(file) ? extension.automatic(claimant) : Optional.empty();
    return next.map(later -> extend(file, later, now)).orElseGet(() -> overdue(file, now));
  }

  private boolean isExtended(CaseFile file) {
    return file.contested() && claimant.hearing().reviewed() && !claimant.deadline().extended();
  }

  private Transition<ReviewCase> extend(CaseFile file, Deadline next, Instant now) {
    ExtensionReason mostExact = ExtensionReason.trueFor(claimant, file.heard()).getFirst();
    return Transition.stay(
        file.with(claimant.with(next)),
        List.of(new ReviewExtended(claimant, mostExact, null, next, null, now)));
  }

  private Transition<ReviewCase> overdue(CaseFile file, Instant now) {
    List<CaseEvent> events = new ArrayList<>(List.of(new CaseEvent.ReviewOverdue(claimant, now)));
    if (!isEscalated(file)) {
      events.add(new CaseEvent.ReviewEscalated(claimant, now));
    }
    return Transition.stay(
        file.with(claimant.with(claimant.deadline().after(Alarm.OVERDUE))), events);
  }

  /** Whether another claim with the same due date is overdue already. */
  private boolean isEscalated(CaseFile file) {
    return file.claimants().stream()
        .map(Claimant::deadline)
        .anyMatch(other -> other.alarm() == Alarm.OVERDUE && other.dueAt().equals(at()));
  }
}
