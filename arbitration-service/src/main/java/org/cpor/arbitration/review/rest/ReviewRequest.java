package org.cpor.arbitration.review.rest;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.UUID;
import org.cpor.arbitration.review.domain.party.Assessment;
import org.cpor.arbitration.review.domain.party.ChecklistItem;
import org.cpor.arbitration.review.domain.party.Review;
import org.jspecify.annotations.Nullable;

/**
 * A reviewer's judgement of one party's proof of execution.
 *
 * @param checklist what was found, and what was looked for in vain
 */
record ReviewRequest(
    @NotNull UUID claimId,
    @NotNull Assessment assessment,
    @Nullable Map<ChecklistItem, @NotNull Boolean> checklist,
    @Nullable @Size(max = 10_000) String notes) {

  Review toReview() {
    return new Review(assessment, checklist == null ? Map.of() : checklist, notes);
  }
}
