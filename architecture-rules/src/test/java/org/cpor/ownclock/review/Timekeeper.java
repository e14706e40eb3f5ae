package org.cpor.ownclock.review;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.chrono.JapaneseDate;
import java.util.Calendar;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.function.Supplier;

@SuppressWarnings({"JavaTimeDefaultTimeZone", "JavaUtilDate"})
class Timekeeper {

  Object instant() {
    return Instant.now();
  }

  Supplier<Instant> reference() {
    return Instant::now;
  }

  Supplier<Instant> lambda() {
    return () -> Instant.now();
  }

  Object date() {
    return LocalDate.now();
  }

  Object dateInZone() {
    return LocalDate.now(ZoneId.of("Europe/Budapest"));
  }

  Object dateTime() {
    return LocalDateTime.now();
  }

  Object offsetDateTime() {
    return OffsetDateTime.now();
  }

  Object zonedDateTime() {
    return ZonedDateTime.now(ZoneId.of("Europe/Budapest"));
  }

  Object year() {
    return Year.now();
  }

  Object japaneseDate() {
    return JapaneseDate.now();
  }

  Clock systemUtc() {
    return Clock.systemUTC();
  }

  Clock systemZone() {
    return Clock.systemDefaultZone();
  }

  Clock tickingSeconds() {
    return Clock.tickSeconds(ZoneId.of("UTC"));
  }

  InstantSource source() {
    return InstantSource.system();
  }

  long millis() {
    return System.currentTimeMillis();
  }

  Date oldDate() {
    return new Date();
  }

  Calendar calendar() {
    return Calendar.getInstance();
  }

  Calendar gregorianCalendar() {
    return new GregorianCalendar();
  }
}
