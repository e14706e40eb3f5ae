package org.cpor.notification.comment.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import org.cpor.events.fact.ClaimReference;
import org.cpor.events.fact.CommentPosted;
import org.cpor.messaging.Cause;
import org.cpor.messaging.CurrentCause;
import org.cpor.messaging.outbox.Outbox;
import org.cpor.notification.comment.application.CommentFacts;
import org.cpor.notification.comment.domain.Claim;
import org.cpor.notification.comment.domain.Comment;

/** Publishes each comment as a {@link CommentPosted}. */
@ApplicationScoped
class CommentFactMapper implements CommentFacts {

  private static final String AUTHOR = "PLATFORM";

  private final Outbox outbox;
  private final CurrentCause currentCause;

  CommentFactMapper(Outbox outbox, CurrentCause currentCause) {
    this.outbox = outbox;
    this.currentCause = currentCause;
  }

  @Override
  public void publish(Comment comment, Cause cause) {
    currentCause.set(cause);
    outbox.publish(fact(comment));
  }

  private static CommentPosted fact(Comment comment) {
    Claim claim = comment.claim();
    return new CommentPosted(
        new ClaimReference(claim.claimId(), claim.tenantId(), claim.partnerId(), claim.locale()),
        comment.commentId(),
        AUTHOR,
        comment.code().name(),
        comment.text(),
        comment.eventId(),
        comment.happenedAt());
  }
}
