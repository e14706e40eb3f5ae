package org.cpor.verifier.directory.application;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import org.cpor.events.wire.Rfc3339;
import org.jspecify.annotations.Nullable;

/** Reads the days of a feed: the first and the last day of a period, in ISO 8601. */
final class Days {

  private Days() {}

  static Supplier<Optional<LocalDate>> read(
      EntryFields fields, String field, @Nullable String text) {
    return fields.optional(field, text, Rfc3339::date, "must be a date such as 2026-11-20");
  }
}
