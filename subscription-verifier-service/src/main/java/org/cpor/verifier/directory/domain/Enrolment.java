package org.cpor.verifier.directory.domain;

import java.time.LocalDate;
import org.cpor.verifier.catalogue.domain.SolutionArea;
import org.jspecify.annotations.Nullable;

/**
 * A location's part in an incentive program.
 *
 * @param from its first day; null when it always was
 * @param to its last day; null when no end is known
 */
public record Enrolment(
    String program, SolutionArea solutionArea, @Nullable LocalDate from, @Nullable LocalDate to) {

  /** Whether {@code day} is one of its days. */
  public boolean covers(LocalDate day) {
    return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
  }
}
