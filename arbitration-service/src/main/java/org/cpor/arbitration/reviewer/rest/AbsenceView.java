package org.cpor.arbitration.reviewer.rest;

import java.time.Instant;
import java.time.LocalDate;
import org.cpor.arbitration.reviewer.domain.Absence;
import org.jspecify.annotations.Nullable;

/**
 * The absence of a reviewer.
 *
 * @param from the first day, in the zone of the default region
 * @param to the last day
 * @param substitute the reviewer who gets the cases; absent if the cases return to the queue
 * @param beginsAt the first instant of {@code from}
 * @param endsAt the first instant after {@code to}
 * @param setBy the name of the person who set the absence: the reviewer or a lead
 */
record AbsenceView(
    LocalDate from,
    LocalDate to,
    @Nullable String substitute,
    Instant beginsAt,
    Instant endsAt,
    String setBy) {

  static AbsenceView of(Absence absence) {
    return new AbsenceView(
        absence.from(),
        absence.to(),
        absence.substitute(),
        absence.beginsAt(),
        absence.endsAt(),
        absence.setBy());
  }
}
