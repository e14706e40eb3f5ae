package org.cpor.arbitration.review.rest;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.UUID;
import org.cpor.arbitration.review.domain.party.Assessment;
import org.cpor.arbitration.review.domain.party.ChecklistItem;
import org.cpor.arbitration.review.domain.party.Review;
import org.cpor.platform.json.Legible;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The body of a review of one party's proof of execution.
 *
 * @param claimId the claim of the reviewed party
 * @param checklist true for an item that was found, false for an item that was missing
 * @param notes notes for other reviewers
 */
record ReviewRequest(
    @NotNull UUID claimId,
    @NotNull Assessment assessment,
    @Schema(propertyNames = ChecklistItem.class)
        @Nullable Map<ChecklistItem, @NotNull Boolean> checklist,
    @Nullable @Legible @Size(max = 10_000) String notes) {

  Review toReview() {
    return new Review(assessment, checklist == null ? Map.of() : checklist, notes);
  }
}
