package org.cpor.arbitration.review.domain;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A reviewer's judgement of one party's proof of execution.
 *
 * @param checklist what was found, and what was looked for in vain; what is not there was not
 *     looked at
 * @param notes for other reviewers; null when there are none
 */
public record Review(
    Assessment assessment, Map<ChecklistItem, Boolean> checklist, @Nullable String notes) {

  public Review {
    checklist = Map.copyOf(checklist);
  }
}
