package org.cpor.arbitration.review.rest.docket;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.cpor.arbitration.calendar.DayView;
import org.cpor.arbitration.calendar.domain.DueDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How a due date was counted when it was set.
 *
 * @param policy the policy profile that sets the number of days; absent for the deadline of a
 *     request
 */
@Schema(name = "DocketClockView")
record ClockView(@Nullable String policy, String region, ZoneId zone, List<DayView> days) {

  /** Returns null if the days of the count were not stored. */
  static @Nullable ClockView of(DueDate due, @Nullable String policy, Locale language) {
    return due.days().isEmpty()
        ? null
        : new ClockView(policy, due.region(), due.zone(), DayView.of(due, language));
  }
}
