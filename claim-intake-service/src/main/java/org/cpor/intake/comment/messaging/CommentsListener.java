package org.cpor.intake.comment.messaging;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.cpor.events.fact.CommentPosted;
import org.cpor.intake.comment.application.RecordingComments;
import org.cpor.intake.comment.domain.Comment;
import org.cpor.messaging.inbox.Inbox;
import org.cpor.messaging.inbox.ReceivedFact;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Consumes {@code cpor.comments.v1}. */
@ApplicationScoped
class CommentsListener {

  private final Inbox inbox;
  private final RecordingComments recording;

  CommentsListener(Inbox inbox, RecordingComments recording) {
    this.inbox = inbox;
    this.recording = recording;
  }

  @Incoming("comments-in")
  @Blocking
  void on(ConsumerRecords<byte[], byte[]> records) {
    inbox.receive(records, facts -> recording.record(comments(facts)));
  }

  private static List<Comment> comments(List<ReceivedFact> facts) {
    return facts.stream()
        .map(ReceivedFact::fact)
        .filter(CommentPosted.class::isInstance)
        .map(CommentPosted.class::cast)
        .map(posted ->
            new Comment(
                posted.commentId(),
                posted.claim().claimId(),
                posted.author(),
                posted.code(),
                posted.text(),
                List.of(),
                posted.postedAt()))
        .toList();
  }
}
