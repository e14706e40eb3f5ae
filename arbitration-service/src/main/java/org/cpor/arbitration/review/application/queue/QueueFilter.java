package org.cpor.arbitration.review.application.queue;

import java.time.Instant;
import org.cpor.arbitration.review.application.docket.CaseState;
import org.jspecify.annotations.Nullable;

/**
 * Which cases to list. Null matches every case, except that a decided case is listed only if {@code
 * state} names its state.
 *
 * @param now the time at which due dates and leases are checked
 */
public record QueueFilter(
    @Nullable CaseState state,
    @Nullable Boolean contested,
    @Nullable Assignee assignee,
    @Nullable Boolean overdue,
    Instant now) {

  /** Which reviewer has the case. */
  public sealed interface Assignee {

    record Nobody() implements Assignee {}

    record Named(String name) implements Assignee {}
  }
}
