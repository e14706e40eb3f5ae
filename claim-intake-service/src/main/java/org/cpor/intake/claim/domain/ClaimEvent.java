package org.cpor.intake.claim.domain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a claim.
 *
 * @param type of the fact that tells of it, such as {@code CLAIM_APPROVED}
 * @param reason a code, several, or the partner's own words; null where there is nothing to say
 * @param steps what it means for the claim's progress
 */
public record ClaimEvent(
    String type, Actor actor, Instant at, @Nullable String reason, List<ProgressStep> steps) {

  public ClaimEvent {
    steps = List.copyOf(steps);
  }
}
