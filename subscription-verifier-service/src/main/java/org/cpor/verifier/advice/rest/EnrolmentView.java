package org.cpor.verifier.advice.rest;

import java.time.LocalDate;
import org.cpor.verifier.catalogue.domain.SolutionArea;
import org.cpor.verifier.directory.domain.Enrolment;
import org.jspecify.annotations.Nullable;

/**
 * An MPN's part in an incentive program.
 *
 * @param inForce whether today is one of its days
 */
public record EnrolmentView(
    String program,
    SolutionArea solutionArea,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    boolean inForce) {

  static EnrolmentView of(Enrolment enrolment, boolean inForce) {
    return new EnrolmentView(
        enrolment.program(), enrolment.solutionArea(), enrolment.from(), enrolment.to(), inForce);
  }
}
