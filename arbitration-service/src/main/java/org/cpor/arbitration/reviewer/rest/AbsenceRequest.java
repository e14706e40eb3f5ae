package org.cpor.arbitration.reviewer.rest;

import java.time.LocalDate;
import java.util.Optional;
import org.cpor.events.wire.Rfc3339;
import org.cpor.platform.request.RequestFields;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The body that sets an absence.
 *
 * @param from the first day, in the zone of the default region
 * @param to the last day, not before today, and at most 366 days after {@code from}
 * @param substitute the known reviewer who gets the cases; if absent, the cases return to the queue
 */
record AbsenceRequest(
    @Schema(format = "date", required = true) @Nullable String from,
    @Schema(format = "date", required = true) @Nullable String to,
    @Schema(maxLength = MAX_NAME) @Nullable String substitute) {

  static final int MAX_NAME = 256;

  private static final String DAY = "must be a day, such as 2026-12-24";
  private static final int MAX_DAYS = 366;
  private static final int MAX_YEARS = 5;

  /** The days and the substitute in a request. */
  record Read(LocalDate from, LocalDate to, @Nullable String substitute) {}

  /**
   * Reads the fields.
   *
   * @param reviewer the name of the absent reviewer
   * @throws org.cpor.platform.problem.ProblemException if a field is missing or invalid
   */
  Read read(String reviewer, LocalDate today) {
    RequestFields fields = new RequestFields();
    Optional<LocalDate> first = fields.required("from", from, Rfc3339::date, DAY);
    Optional<LocalDate> last = fields.required("to", to, Rfc3339::date, DAY);
    Optional<String> name = fields.optionalLine("substitute", substitute, MAX_NAME);
    if (name.filter(reviewer::equals).isPresent()) {
      fields.refuse("substitute", "must be another reviewer");
    }
    if (last.filter(day -> day.isBefore(today)).isPresent()) {
      fields.refuse("to", "must not be before today, {0}", today);
    } else if (last.filter(day -> day.isAfter(today.plusYears(MAX_YEARS))).isPresent()) {
      fields.refuse("to", "must be within the next {0} years", MAX_YEARS);
    } else if (first.isPresent() && last.isPresent()) {
      if (last.get().isBefore(first.get())) {
        fields.refuse("to", "must not be before from");
      } else if (last.get().isAfter(first.get().plusDays(MAX_DAYS))) {
        fields.refuse("to", "must not be more than {0} days after from", MAX_DAYS);
      }
    }
    fields.refuseAll();
    return new Read(first.orElseThrow(), last.orElseThrow(), name.orElse(null));
  }
}
