package org.cpor.arbitration.review.application.queue;

import java.time.Instant;
import org.cpor.arbitration.review.application.docket.CaseState;
import org.jspecify.annotations.Nullable;

/**
 * Which cases to list. Null lets all through, but cases that are decided are listed only when they
 * are asked for.
 *
 * @param now what is overdue and which leases are live is judged by this
 */
public record QueueFilter(
    @Nullable CaseState state,
    @Nullable Boolean contested,
    @Nullable Assignee assignee,
    @Nullable Boolean overdue,
    Instant now) {

  /** Who has the case. */
  public sealed interface Assignee {

    record Nobody() implements Assignee {}

    record Named(String name) implements Assignee {}
  }
}
