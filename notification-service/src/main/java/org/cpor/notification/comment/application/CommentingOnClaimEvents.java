package org.cpor.notification.comment.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cpor.identifiers.UuidV7;
import org.cpor.messaging.Cause;
import org.cpor.notification.comment.application.wording.CommentText;
import org.cpor.notification.comment.application.wording.CommentWriter;
import org.cpor.notification.comment.domain.Comment;
import org.jboss.logging.Logger;

/**
 * Writes at most one comment for each event, and publishes the new comments in the same
 * transaction.
 */
@ApplicationScoped
public class CommentingOnClaimEvents {

  private static final Logger LOG = Logger.getLogger(CommentingOnClaimEvents.class);

  private final CommentWriter writer;
  private final OverdueAnswers overdueAnswers;
  private final Comments comments;
  private final CommentFacts facts;
  private final Announcements announcements;
  private final Clock clock;

  CommentingOnClaimEvents(
      CommentWriter writer,
      OverdueAnswers overdueAnswers,
      Comments comments,
      CommentFacts facts,
      Announcements announcements,
      Clock clock) {
    this.writer = writer;
    this.overdueAnswers = overdueAnswers;
    this.comments = comments;
    this.facts = facts;
    this.announcements = announcements;
    this.clock = clock;
  }

  /**
   * Writes comments on {@code events}. Skips events that have a comment already, and events about
   * overdue answers of claims that do not hold their subject.
   *
   * <p>A comment has the time of its event, not the current time. The comment section must show the
   * events in the order in which they happened, even if this service reads one topic later than
   * another topic.
   */
  @Transactional
  public void comment(List<ReceivedEvent> events) {
    Map<Comment, Cause> written = new LinkedHashMap<>();
    for (ReceivedEvent received : overdueAnswers.withoutRepetition(events)) {
      written.put(comment(received), received.cause());
    }
    if (written.isEmpty()) {
      return;
    }
    List<Comment> added = comments.addOncePerEvent(List.copyOf(written.keySet()));
    for (Comment comment : added) {
      facts.publish(comment, written.getOrDefault(comment, Cause.NONE));
    }
    announcements.announce(added);
    if (added.size() < written.size()) {
      LOG.infof("%d events had their comments already", written.size() - added.size());
    }
  }

  private Comment comment(ReceivedEvent received) {
    CommentText text = writer.write(received.event(), received.claim().locale());
    return new Comment(
        UuidV7.generate(),
        received.eventId(),
        received.claim(),
        text.code(),
        text.text(),
        received.happenedAt(),
        clock.instant());
  }
}
