package org.cpor.verifier.advice.rest;

import java.time.LocalDate;
import org.cpor.verifier.catalogue.domain.SolutionArea;
import org.cpor.verifier.directory.domain.Enrolment;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The enrolment of an MPN in an incentive program.
 *
 * @param inForce whether the enrolment is in force today
 */
@Schema(name = "PartnerEnrolment")
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
