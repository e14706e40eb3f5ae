package org.cpor.intake.claim.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A line of a claim's history: a change of its status, or of the reason for its status.
 *
 * @param from null for the filing
 * @param event the type of the fact that reported the change, such as {@code CLAIM_APPROVED}
 * @param actorName the name of the person who acted; null when the name is not known, or no person
 *     acted; partners are allowed to see this name only if the actor is {@code PARTNER}
 * @param at the time of the change
 * @param reason one code, several codes, or the partner's words; null when there is no reason
 */
public record Transition(
    @Nullable ClaimStatus from,
    ClaimStatus to,
    String event,
    Actor actor,
    @Nullable String actorName,
    Instant at,
    @Nullable String reason) {

  /** A transition whose actor has no known name. */
  public Transition(
      @Nullable ClaimStatus from,
      ClaimStatus to,
      String event,
      Actor actor,
      Instant at,
      @Nullable String reason) {
    this(from, to, event, actor, null, at, reason);
  }

  /** This transition with {@code name} as the name of the person who acted. */
  Transition by(@Nullable String name) {
    return new Transition(from, to, event, actor, name, at, reason);
  }
}
