package org.cpor.arbitration.decline.rest;

import java.time.Instant;
import org.cpor.arbitration.association.domain.Association;
import org.cpor.arbitration.decline.application.DeclinableApproval;
import org.jspecify.annotations.Nullable;

/**
 * An approval, as its customer may know it.
 *
 * @param declinableUntil absent if there is no end, and after the decline
 * @param declinedAt absent before the decline
 */
record DeclineView(
    String partner,
    String product,
    Instant approvedAt,
    @Nullable Instant declinableUntil,
    @Nullable Instant declinedAt) {

  static DeclineView of(DeclinableApproval approval) {
    return of(approval.association(), approval.decline().until(), null);
  }

  static DeclineView of(Association.Ended declined) {
    return of(declined, null, declined.endedAt());
  }

  private static DeclineView of(
      Association association, @Nullable Instant until, @Nullable Instant declinedAt) {
    return new DeclineView(
        association.holder().partnerId(),
        association.subject().product(),
        association.startedAt(),
        until,
        declinedAt);
  }
}
