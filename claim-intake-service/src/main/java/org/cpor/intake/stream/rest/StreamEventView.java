package org.cpor.intake.stream.rest;

import java.time.Instant;
import org.cpor.intake.claim.domain.Actor;
import org.cpor.intake.claim.domain.ClaimStatus;
import org.cpor.intake.claim.domain.Transition;
import org.cpor.intake.comment.view.CommentView;
import org.cpor.intake.stream.application.StreamEvent;
import org.cpor.intake.stream.application.StreamEvent.CommentAdded;
import org.cpor.intake.stream.application.StreamEvent.StatusChanged;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An event as a stream sends it.
 *
 * @param name {@code status} or {@code comment}
 * @param data a {@link Status} or a {@link CommentView}
 */
@Schema(
    name = "StreamEvent",
    description = "An event of a stream.",
    requiredProperties = {"event", "data"})
record StreamEventView(
    @Schema(
            name = "event",
            enumeration = {"status", "comment"})
        String name,
    @Schema(oneOf = {Status.class, CommentView.class}) Object data) {

  /**
   * A new status of the claim, or a new reason for its status.
   *
   * @param from the previous status; absent for a newly filed claim
   * @param event the type of the fact that reported the status, such as {@code CLAIM_APPROVED}
   * @param reason one code, several codes, or the partner's words; absent when there is no reason
   */
  @Schema(
      name = "StatusEvent",
      description = "A new status of the claim, or a new reason for its status.")
  record Status(
      ClaimStatus status,
      @Schema(description = "The status before. Absent for a newly filed claim.")
          @Nullable ClaimStatus from,
      @Schema(description = "The type of the fact that reported it.", examples = "CLAIM_APPROVED")
          String event,
      Actor actor,
      Instant at,
      @Schema(description = "One code, several codes with commas, or the partner's words.")
          @Nullable String reason) {

    private static Status of(Transition transition) {
      return new Status(
          transition.to(),
          transition.from(),
          transition.event(),
          transition.actor(),
          transition.at(),
          transition.reason());
    }
  }

  static StreamEventView of(StreamEvent event) {
    return switch (event) {
      case StatusChanged changed -> new StreamEventView("status", Status.of(changed.transition()));
      case CommentAdded added -> new StreamEventView("comment", CommentView.of(added.comment()));
    };
  }
}
