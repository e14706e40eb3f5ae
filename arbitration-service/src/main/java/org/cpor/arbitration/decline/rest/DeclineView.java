package org.cpor.arbitration.decline.rest;

import java.time.Instant;
import org.cpor.arbitration.association.domain.Association;
import org.cpor.arbitration.decline.application.DeclinableApproval;
import org.cpor.arbitration.decline.application.DeclinedApproval;
import org.jspecify.annotations.Nullable;

/**
 * An approval, as its customer sees it.
 *
 * @param partner the partner's display name, or its id if no name is known
 * @param product the product's code
 * @param productName the product's name in the language of the claim, or its code if no name is
 *     known
 * @param declinableUntil the end of the time in which the customer may decline; absent if there is
 *     no end, or if the customer has declined
 * @param declinedAt when the customer declined; absent before the decline
 */
record DeclineView(
    String partner,
    String product,
    String productName,
    Instant approvedAt,
    @Nullable Instant declinableUntil,
    @Nullable Instant declinedAt) {

  static DeclineView of(DeclinableApproval approval) {
    return of(
        approval.association(),
        approval.partner(),
        approval.product(),
        approval.decline().until(),
        null);
  }

  static DeclineView of(DeclinedApproval declined) {
    Association.Ended ended = declined.association();
    return of(ended, declined.partner(), declined.product(), null, ended.endedAt());
  }

  private static DeclineView of(
      Association association,
      String partner,
      String productName,
      @Nullable Instant until,
      @Nullable Instant declinedAt) {
    return new DeclineView(
        partner,
        association.subject().product(),
        productName,
        association.startedAt(),
        until,
        declinedAt);
  }
}
