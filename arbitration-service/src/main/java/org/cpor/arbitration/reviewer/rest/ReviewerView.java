package org.cpor.arbitration.reviewer.rest;

import java.time.Instant;
import java.util.List;
import org.cpor.arbitration.reviewer.application.ReadingReviewers.ReviewerAtWork;
import org.cpor.arbitration.reviewer.application.Workloads.HeldCase;
import org.cpor.arbitration.reviewer.domain.Absence;
import org.jspecify.annotations.Nullable;

/**
 * A known reviewer and the reviewer's work.
 *
 * @param lead whether the reviewer's last token had the role of a review lead
 * @param lastSeenAt when a token of the reviewer was last recorded, at most once an hour; absent if
 *     only the configuration lists the reviewer
 * @param absent whether the reviewer is absent now
 * @param absence the current or the next absence; missing if there is no absence
 * @param workload the number of cases that the reviewer has
 * @param overdue the number of these cases that are overdue
 * @param cases the cases that the reviewer has, the earliest due first
 */
record ReviewerView(
    String name,
    boolean lead,
    @Nullable Instant lastSeenAt,
    boolean absent,
    @Nullable AbsenceView absence,
    int workload,
    long overdue,
    List<HeldCase> cases) {

  static ReviewerView of(ReviewerAtWork work) {
    Absence absence = work.absence();
    return new ReviewerView(
        work.reviewer().name(),
        work.reviewer().lead(),
        work.reviewer().seenAt(),
        absence != null && absence.includes(work.at()),
        absence == null ? null : AbsenceView.of(absence),
        work.cases().size(),
        work.cases().stream().filter(held -> !work.at().isBefore(held.dueAt())).count(),
        work.cases());
  }
}
