package org.cpor.arbitration.review.domain.party;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A reviewer's judgement of one party's proof of execution.
 *
 * @param checklist true for items that were found, false for items that were missing; items that
 *     were not checked are absent
 * @param notes for other reviewers; null if there are none
 */
public record Review(
    Assessment assessment, Map<ChecklistItem, Boolean> checklist, @Nullable String notes) {

  public Review {
    checklist = Map.copyOf(checklist);
  }
}
