package org.cpor.arbitration.reviewer.application;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.cpor.arbitration.reviewer.application.Reviewers.Reviewer;
import org.cpor.arbitration.reviewer.application.Workloads.HeldCase;
import org.cpor.arbitration.reviewer.domain.Absence;
import org.jspecify.annotations.Nullable;

/** Lists the known reviewers with the cases that they work on. */
@ApplicationScoped
public class ReadingReviewers {

  private final KnownReviewers known;
  private final Absences absences;
  private final Workloads workloads;
  private final Clock clock;

  ReadingReviewers(KnownReviewers known, Absences absences, Workloads workloads, Clock clock) {
    this.known = known;
    this.absences = absences;
    this.workloads = workloads;
    this.clock = clock;
  }

  /**
   * A reviewer, with the reviewer's work at one instant.
   *
   * @param absence the current or the next absence; null if there is no absence
   * @param cases the cases that the reviewer has, the earliest due first
   * @param at the instant at which the work was read
   */
  public record ReviewerAtWork(
      Reviewer reviewer, @Nullable Absence absence, List<HeldCase> cases, Instant at) {

    public ReviewerAtWork {
      cases = List.copyOf(cases);
    }
  }

  /**
   * Returns a page of the known reviewers, by name.
   *
   * @param after the last name of the page before; null for the first page
   */
  @Transactional
  public List<ReviewerAtWork> list(@Nullable String after, int limit) {
    Instant now = clock.instant();
    List<Reviewer> page = known.find(after, limit);
    List<String> names = page.stream().map(Reviewer::name).toList();
    Map<String, Absence> away =
        absences.notEnded(names, now).stream()
            .collect(toMap(Absence::reviewer, absence -> absence));
    Map<String, List<HeldCase>> cases = workloads.of(names, now);
    return page.stream()
        .map(reviewer ->
            new ReviewerAtWork(
                reviewer,
                away.get(reviewer.name()),
                cases.getOrDefault(reviewer.name(), List.of()),
                now))
        .toList();
  }
}
