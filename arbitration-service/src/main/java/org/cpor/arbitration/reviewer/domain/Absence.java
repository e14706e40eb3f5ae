package org.cpor.arbitration.reviewer.domain;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The days on which a reviewer does not work. When the absence begins, the reviewer's cases are
 * handed over.
 *
 * @param from the first day, in the zone of the default region
 * @param to the last day
 * @param substitute the reviewer who gets the cases; null if the cases return to the queue
 * @param beginsAt the first instant of {@code from}
 * @param endsAt the first instant after {@code to}
 * @param setBy the name of the person who set the absence: the reviewer or a lead
 */
public record Absence(
    String reviewer,
    LocalDate from,
    LocalDate to,
    @Nullable String substitute,
    Instant beginsAt,
    Instant endsAt,
    String setBy) {

  /** Whether the reviewer is absent at {@code now}. */
  public boolean includes(Instant now) {
    return !now.isBefore(beginsAt) && now.isBefore(endsAt);
  }
}
