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
   * The last day that is in time for the deadline {@code due}. A deadline at midnight is the end of
   * the day before. A deadline during a day, which comes from another time zone, is written with
   * its time.
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
