package org.cpor.platform.texts;

import static java.time.format.FormatStyle.FULL;
import static java.time.format.FormatStyle.SHORT;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Writes dates for a person who reads {@code locale} and lives in {@code zone}. */
public record WrittenDates(Locale locale, ZoneId zone) {

  /** The day of {@code instant}. */
  public String day(Instant instant) {
    return written(instant.atZone(zone).toLocalDate());
  }

  /**
   * Writes the deadline {@code due}. If the deadline is at midnight in {@code zone}, writes the day
   * that ends at this midnight. A deadline at another time is at midnight in another zone; for such
   * a deadline, writes its day and its time.
   */
  public String deadline(Instant due) {
    ZonedDateTime end = due.atZone(zone);
    return end.toLocalTime().equals(LocalTime.MIDNIGHT)
        ? written(end.toLocalDate().minusDays(1))
        : DateTimeFormatter.ofLocalizedDateTime(FULL, SHORT).withLocale(locale).format(end);
  }

  private String written(LocalDate day) {
    return DateTimeFormatter.ofLocalizedDate(FULL).withLocale(locale).format(day);
  }
}
