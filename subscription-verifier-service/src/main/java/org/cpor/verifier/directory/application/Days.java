package org.cpor.verifier.directory.application;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import org.cpor.verifier.platform.Fields;
import org.jspecify.annotations.Nullable;

/** Days at which something begins or ends, in ISO 8601. */
final class Days {

  private Days() {}

  static Supplier<Optional<LocalDate>> read(Fields fields, String field, @Nullable String text) {
    return fields.optional(field, text, Days::parse, "must be a date such as 2026-11-20");
  }

  /** Empty too for years that ISO 8601 writes with more than four digits. */
  private static Optional<LocalDate> parse(String text) {
    try {
      return Optional.of(LocalDate.parse(text))
          .filter(day -> day.getYear() > 0 && day.getYear() <= 9999);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
