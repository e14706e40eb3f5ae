package org.cpor.arbitration.review.rest.docket;

import java.time.Instant;
import java.util.Map;
import org.cpor.arbitration.review.application.docket.Docket;
import org.cpor.arbitration.review.domain.party.Assessment;
import org.cpor.arbitration.review.domain.party.ChecklistItem;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A review of one party's proof of execution.
 *
 * @param checklist true for an item that was found, false for an item that was missing; an item
 *     that was not checked is absent
 * @param notes notes for other reviewers
 * @param by the reviewer
 */
record ReviewView(
    Assessment assessment,
    @Schema(propertyNames = ChecklistItem.class) Map<ChecklistItem, Boolean> checklist,
    @Nullable String notes,
    String by,
    Instant at) {

  static ReviewView of(Docket.GivenReview given) {
    return new ReviewView(
        given.review().assessment(),
        given.review().checklist(),
        given.review().notes(),
        given.by(),
        given.at());
  }
}
