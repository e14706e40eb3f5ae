package org.cpor.intake.claim.view;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.cpor.intake.claim.domain.ReviewClock;
import org.cpor.platform.texts.DayExplanations;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The count of a due date, explained in one language. */
@Schema(name = "ReviewClock", description = "How the due date of a review was counted.")
public record ReviewClockView(
    @Schema(description = "The number of counted days.", minimum = "0") int businessDays,
    @Schema(
            description =
                "Every day from the start of the count to the last counted day, in order.")
        List<DayView> days) {

  /** A day of the count. */
  @Schema(name = "CountedDay", description = "A day of a count.")
  public record DayView(
      LocalDate date,
      boolean counted,
      @Schema(
              description =
                  "Why it counted, or did not count, in the language of `Accept-Language`, by"
                      + " default in that of the claim.",
              examples = "business day")
          String why) {}

  /** The business days and each counted or skipped day, explained in {@code language}. */
  public static ReviewClockView of(ReviewClock clock, Locale language) {
    return new ReviewClockView(
        clock.businessDays(),
        clock.days().stream()
            .map(day ->
                new DayView(day.date(), day.counted(), DayExplanations.in(language, day.why())))
            .toList());
  }
}
