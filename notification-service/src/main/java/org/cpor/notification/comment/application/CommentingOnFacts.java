package org.cpor.notification.comment.application;

import com.fasterxml.uuid.Generators;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.cpor.events.CommentPosted;
import org.cpor.events.Envelope;
import org.cpor.events.Fact;
import org.cpor.messaging.Outbox;
import org.jboss.logging.Logger;

/** Writes the comment on a fact, once, and publishes it in the same transaction. */
@ApplicationScoped
public class CommentingOnFacts {

  private static final Logger LOG = Logger.getLogger(CommentingOnFacts.class);
  private static final String PLATFORM = "PLATFORM";

  private final CommentWriter writer;
  private final Comments comments;
  private final Outbox outbox;
  private final Clock clock;

  CommentingOnFacts(CommentWriter writer, Comments comments, Outbox outbox, Clock clock) {
    this.writer = writer;
    this.comments = comments;
    this.outbox = outbox;
    this.clock = clock;
  }

  /**
   * Comments on {@code fact}, where its partner should know it.
   *
   * <p>The comment takes the event's time, not the present: the streams arrive each at its own
   * pace, and the thread must still read in the order in which things happened.
   */
  @Transactional
  public void comment(Fact fact, Envelope envelope) {
    writer.write(fact).map(draft -> comment(draft, fact, envelope)).ifPresent(this::post);
  }

  private Comment comment(Draft draft, Fact fact, Envelope envelope) {
    return new Comment(
        Generators.timeBasedEpochRandomGenerator().generate(),
        envelope.id(),
        fact.claim(),
        draft.code(),
        draft.text(),
        envelope.time(),
        clock.instant());
  }

  private void post(Comment comment) {
    if (!comments.addUnlessWritten(comment)) {
      LOG.infof(
          "this event has its comment already event=%s claim=%s",
          comment.eventId(), comment.claim().claimId());
      return;
    }
    outbox.publish(
        new CommentPosted(
            comment.claim(),
            comment.commentId(),
            PLATFORM,
            comment.code().name(),
            comment.text(),
            comment.eventId(),
            comment.happenedAt()));
  }
}
