package org.cpor.arbitration.review.application.queue;

import java.time.Instant;
import java.util.UUID;
import org.cpor.arbitration.review.application.docket.CaseState;
import org.jspecify.annotations.Nullable;

/**
 * The conditions for a list of cases. A field that is null is no condition, with one exception: if
 * {@code state} is null, only undecided cases are listed.
 *
 * @param disputed whether a claim in the case disputes an earlier rejection
 * @param escalated whether the case was escalated to the leads
 * @param customer a part of the customer's name or domain, or the customer's tenant id
 * @param partnerId the partner of a party; a party that left the case counts too
 * @param claimId the claim of a party; a party that left the case counts too
 * @param activity the code of the activity of a claim in the case
 * @param region the customer's country, two letters of ISO 3166
 * @param due the period in which the case is due
 * @param opened the period in which the case was opened
 * @param clock the times with which due dates and leases are compared
 */
public record QueueFilter(
    @Nullable CaseState state,
    @Nullable Boolean contested,
    @Nullable Boolean disputed,
    @Nullable Boolean escalated,
    @Nullable Assignee assignee,
    @Nullable Boolean overdue,
    @Nullable Urgency urgency,
    @Nullable UUID tenantId,
    @Nullable SearchWord customer,
    @Nullable String partnerId,
    @Nullable String product,
    @Nullable UUID claimId,
    @Nullable String activity,
    @Nullable String region,
    Period due,
    Period opened,
    @Nullable CaseSearch search,
    QueueClock clock) {

  /** Who has the case: nobody, or the reviewer with a given name. */
  public sealed interface Assignee {

    record Nobody() implements Assignee {}

    record Named(String name) implements Assignee {}
  }

  /**
   * A period of time.
   *
   * @param from the first instant; null if the period has no beginning
   * @param before the first instant after the period; null if the period has no end
   */
  public record Period(@Nullable Instant from, @Nullable Instant before) {}
}
