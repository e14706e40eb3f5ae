package org.cpor.verifier.directory.domain;

import java.time.LocalDate;
import org.cpor.verifier.catalogue.domain.SolutionArea;
import org.jspecify.annotations.Nullable;

/**
 * The enrolment of a location in an incentive program.
 *
 * @param from the first day of the enrolment; null if no beginning is known
 * @param to the last day of the enrolment; null if no end is known
 */
public record Enrolment(
    String program, SolutionArea solutionArea, @Nullable LocalDate from, @Nullable LocalDate to) {

  /** Whether the enrolment is in force on {@code day}. */
  public boolean covers(LocalDate day) {
    return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
  }
}
