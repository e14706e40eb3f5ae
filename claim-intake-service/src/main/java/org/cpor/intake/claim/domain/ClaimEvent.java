package org.cpor.intake.claim.domain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a claim.
 *
 * @param type the type of the fact that reported the event, such as {@code CLAIM_APPROVED}
 * @param actorName the name of the person who acted; null when the name is not known, or no person
 *     acted
 * @param reason one code, several codes, or the partner's words; null when there is no reason
 * @param steps what the event adds to the progress of the claim
 */
public record ClaimEvent(
    String type,
    Actor actor,
    @Nullable String actorName,
    Instant at,
    @Nullable String reason,
    List<ProgressStep> steps) {

  public ClaimEvent {
    steps = List.copyOf(steps);
  }

  /** An event whose actor has no known name. */
  public ClaimEvent(
      String type, Actor actor, Instant at, @Nullable String reason, List<ProgressStep> steps) {
    this(type, actor, null, at, reason, steps);
  }
}
