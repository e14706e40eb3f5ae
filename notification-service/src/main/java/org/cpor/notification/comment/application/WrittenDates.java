package org.cpor.notification.comment.application;

import static java.time.format.FormatStyle.FULL;
import static java.time.format.FormatStyle.SHORT;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Dates as a person reads them, in a language and a time zone. */
record WrittenDates(Locale locale, ZoneId zone) {

  /** The day on which {@code instant} falls. */
  String day(Instant instant) {
    return written(instant.atZone(zone).toLocalDate());
  }

  /**
   * The last day on which something is in time. What is due at midnight is due at the end of the
   * day before; a deadline that falls inside a day here, because another zone set it, is told with
   * its time.
   */
  String deadline(Instant due) {
    ZonedDateTime end = due.atZone(zone);
    return end.toLocalTime().equals(LocalTime.MIDNIGHT)
        ? written(end.toLocalDate().minusDays(1))
        : DateTimeFormatter.ofLocalizedDateTime(FULL, SHORT).withLocale(locale).format(end);
  }

  private String written(LocalDate day) {
    return DateTimeFormatter.ofLocalizedDate(FULL).withLocale(locale).format(day);
  }
}
