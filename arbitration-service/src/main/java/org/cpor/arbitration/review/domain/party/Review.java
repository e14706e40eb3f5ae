package org.cpor.arbitration.review.domain.party;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A reviewer's judgement of one party's proof of execution.
 *
 * @param checklist true for an item that was found, false for an item that was missing; an item
 *     that was not checked is absent
 * @param notes notes for other reviewers; null if there are no notes
 */
public record Review(
    Assessment assessment, Map<ChecklistItem, Boolean> checklist, @Nullable String notes) {

  public Review {
    checklist = Map.copyOf(checklist);
  }
}
