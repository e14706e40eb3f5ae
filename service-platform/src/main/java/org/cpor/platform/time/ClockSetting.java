package org.cpor.platform.time;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.cpor.platform.problem.ProblemException;
import org.cpor.platform.problem.Violation;
import org.jspecify.annotations.Nullable;

/** How the clock is to be set: to a moment, or to as much ahead of the system. */
record ClockSetting(@Nullable Instant now, @Nullable Duration offset) {

  private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
  private static final Instant END = Instant.parse("2101-01-01T00:00:00Z");

  /**
   * How far ahead of {@code system} that is.
   *
   * @throws ProblemException unless it is said in one way, and leads into the years 2000 to 2100
   */
  Duration aheadOf(Instant system) {
    if (now != null && offset == null) {
      return bounded("now", Duration.between(system, now), system);
    }
    if (offset != null && now == null) {
      return bounded("offset", offset, system);
    }
    throw refusal("now", "must be given, or else offset, and not both");
  }

  private static Duration bounded(String field, Duration ahead, Instant system) {
    if (ahead.compareTo(Duration.between(system, EARLIEST)) < 0
        || ahead.compareTo(Duration.between(system, END)) >= 0) {
      throw refusal(field, "must lead into the years 2000 to 2100");
    }
    return ahead;
  }

  private static ProblemException refusal(String field, String message) {
    return ProblemException.invalid(List.of(new Violation(field, message)));
  }
}
