package org.cpor.intake.stream;

import java.time.Instant;
import org.cpor.intake.claim.application.Claims.Line;
import org.cpor.intake.claim.domain.Actor;
import org.cpor.intake.claim.domain.ClaimStatus;
import org.cpor.intake.claim.domain.Transition;
import org.cpor.intake.comment.application.Comments.Numbered;
import org.cpor.intake.comment.rest.CommentView;
import org.jspecify.annotations.Nullable;

/**
 * An event of a stream.
 *
 * @param position the position after this event
 * @param name {@code status} or {@code comment}
 * @param data a {@link Status} or a {@link CommentView}
 */
record StreamEvent(Position position, String name, Object data) {

  /**
   * A new status of the claim, or a new reason for its status.
   *
   * @param from the previous status; absent for a newly filed claim
   * @param event the type of the fact that reported it, such as {@code CLAIM_APPROVED}
   * @param reason one code, several codes, or the partner's words; absent when there is no reason
   */
  record Status(
      ClaimStatus status,
      @Nullable ClaimStatus from,
      String event,
      Actor actor,
      Instant at,
      @Nullable String reason) {}

  static StreamEvent status(Position position, Transition transition) {
    return new StreamEvent(
        position,
        "status",
        new Status(
            transition.to(),
            transition.from(),
            transition.event(),
            transition.actor(),
            transition.at(),
            transition.reason()));
  }

  static StreamEvent status(Position before, Line line) {
    return status(before.withTransition(line.number()), line.transition());
  }

  static StreamEvent comment(Position before, Numbered numbered) {
    return new StreamEvent(
        before.withComment(numbered.number()), "comment", CommentView.of(numbered.comment()));
  }
}
