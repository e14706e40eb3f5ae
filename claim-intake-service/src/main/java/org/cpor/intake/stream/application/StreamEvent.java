package org.cpor.intake.stream.application;

import org.cpor.intake.claim.domain.Transition;
import org.cpor.intake.comment.domain.Comment;
import org.cpor.intake.stream.domain.Position;

/** An event of a stream. */
public sealed interface StreamEvent {

  /** The position after this event. */
  Position position();

  /** A new status of the claim, or a new reason for its status. */
  record StatusChanged(Position position, Transition transition) implements StreamEvent {}

  /** A new comment on the claim. */
  record CommentAdded(Position position, Comment comment) implements StreamEvent {}
}
