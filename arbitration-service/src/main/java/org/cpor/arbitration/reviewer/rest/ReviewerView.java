package org.cpor.arbitration.reviewer.rest;

import java.time.Instant;
import java.util.List;
import org.cpor.arbitration.reviewer.application.ReadingReviewers.ReviewerAtWork;
import org.cpor.arbitration.reviewer.application.Workloads.HeldCase;
import org.cpor.arbitration.reviewer.domain.Absence;
import org.jspecify.annotations.Nullable;

/**
 * A known reviewer and its work.
 *
 * @param lead whether its last token had the role of a review lead
 * @param lastSeenAt when a token of it was last recorded, which happens at most once an hour;
 *     absent for a reviewer whom only the configuration lists
 * @param absent whether it is absent now
 * @param absence the present or the next; absent if there is none
 * @param workload the number of cases that it has
 * @param overdue how many of them are overdue
 * @param cases those that it has, the earliest due first
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
