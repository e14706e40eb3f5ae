package org.cpor.arbitration.calendar.rest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cpor.arbitration.calendar.Calendars;
import org.cpor.arbitration.calendar.domain.BusinessCalendar;
import org.cpor.arbitration.calendar.domain.DueDate;
import org.cpor.events.wire.Rfc3339;
import org.cpor.platform.problem.ProblemException;
import org.cpor.platform.problem.Violation;
import org.jspecify.annotations.Nullable;

/** The parameters of {@code GET /clock}. All violations in the parameters are reported together. */
record ClockQuestion(BusinessCalendar calendar, Instant from, int businessDays) {

  private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
  private static final Instant END = Instant.parse("2101-01-01T00:00:00Z");
  private static final int DEFAULT_DAYS = 5;
  private static final int MOST_DAYS = 100;

  /**
   * Reads the parameters. Each parameter can be absent.
   *
   * @throws ProblemException if a parameter is malformed or out of bounds
   */
  static ClockQuestion of(
      @Nullable String from,
      @Nullable String businessDays,
      @Nullable String region,
      Calendars calendars,
      Instant now) {
    List<Violation> violations = new ArrayList<>();
    Instant start = from == null ? now : from(from, violations);
    int days = businessDays == null ? DEFAULT_DAYS : businessDays(businessDays, violations);
    Optional<BusinessCalendar> calendar =
        region == null ? Optional.of(calendars.byDefault()) : calendars.of(region);
    if (calendar.isEmpty()) {
      violations.add(
          new Violation("region", "must be one of {0}", String.join(", ", calendars.names())));
    }
    if (!violations.isEmpty()) {
      throw ProblemException.invalid(violations);
    }
    return new ClockQuestion(calendar.orElseThrow(), start, days);
  }

  DueDate answer() {
    return calendar.due(from, businessDays);
  }

  private static Instant from(String text, List<Violation> violations) {
    Optional<Instant> from = Rfc3339.instant(text);
    if (from.isEmpty()) {
      violations.add(
          new Violation(
              "from", "must be an instant as RFC 3339 has it, such as 2026-11-20T09:30:00Z"));
    } else if (from.get().isBefore(EARLIEST) || !from.get().isBefore(END)) {
      violations.add(new Violation("from", "must be in the years 2000 to 2100"));
    }
    return from.orElse(EARLIEST);
  }

  private static int businessDays(String text, List<Violation> violations) {
    int days = text.matches("[0-9]{1,3}") ? Integer.parseInt(text) : 0;
    if (days < 1 || days > MOST_DAYS) {
      violations.add(new Violation("businessDays", "must be a number from 1 to {0}", MOST_DAYS));
    }
    return days;
  }
}
