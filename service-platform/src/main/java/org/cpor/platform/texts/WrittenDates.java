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

  /** The day on which {@code instant} falls. */
  public String day(Instant instant) {
    return written(instant.atZone(zone).toLocalDate());
  }

  /**
   * The last day before the deadline {@code due}. For a deadline at midnight, returns the day
   * before. Any other deadline is at midnight in another time zone. For such a deadline, returns
   * its day and time.
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
