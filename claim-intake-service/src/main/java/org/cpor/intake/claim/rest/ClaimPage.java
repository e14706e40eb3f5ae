package org.cpor.intake.claim.rest;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.cpor.intake.claim.application.ClaimTotal;
import org.cpor.platform.paging.Page;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One page of a list of claims. */
@Schema(name = "PageClaimView", description = "One page of a list of claims.")
record ClaimPage(
    List<ClaimView> items,
    @Schema(description = "The value of `after` for the next page; absent on the last page.")
        @Nullable String next,
    @Schema(
            description =
                "The number of claims on all pages, up to 10,000. Only if `total=true` asks for it.",
            minimum = "0",
            maximum = "10000")
        @Nullable Integer total,
    @Schema(description = "`true` when the list has more claims than `total`; otherwise absent.")
        @Nullable Boolean totalIsLowerBound,
    @Schema(
            description =
                "Only on the last page in the order `updatedAt`: this page and the pages before have"
                    + " all changes before this instant, and none after it. Send it as `updatedSince`"
                    + " to get the later changes.")
        @Nullable Instant updatedUntil) {

  ClaimPage {
    items = List.copyOf(items);
  }

  static ClaimPage of(
      Page<ClaimView> page, Optional<ClaimTotal> total, @Nullable Instant changedBefore) {
    return new ClaimPage(
        page.items(),
        page.next(),
        total.map(ClaimTotal::value).orElse(null),
        total.filter(ClaimTotal::isLowerBound).map(ClaimTotal::isLowerBound).orElse(null),
        page.next() == null ? changedBefore : null);
  }
}
