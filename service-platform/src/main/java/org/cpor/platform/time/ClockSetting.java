package org.cpor.platform.time;

import com.google.errorprone.annotations.CompileTimeConstant;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.cpor.platform.problem.ProblemException;
import org.cpor.platform.problem.Violation;
import org.jspecify.annotations.Nullable;

/**
 * The new setting of the clock: an instant, or an offset. The offset is added to the system's time.
 */
record ClockSetting(@Nullable Instant now, @Nullable Duration offset) {

  private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
  private static final Instant END = Instant.parse("2101-01-01T00:00:00Z");

  /**
   * Returns how far the new time is ahead of {@code system}.
   *
   * @throws ProblemException when both fields or neither of them are given, or when the new time is
   *     not within the years 2000 to 2100
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
      throw refusal(field, "must result in a time within the years 2000 to 2100");
    }
    return ahead;
  }

  private static ProblemException refusal(String field, @CompileTimeConstant String sentence) {
    return ProblemException.invalid(List.of(new Violation(field, sentence)));
  }
}
