package org.cpor.intake.comment;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.cpor.events.CommentPosted;
import org.cpor.messaging.Inbox;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears of the comments that are posted. */
@ApplicationScoped
class CommentListener {

  private final Inbox inbox;
  private final RecordingComment recording;

  CommentListener(Inbox inbox, RecordingComment recording) {
    this.inbox = inbox;
    this.recording = recording;
  }

  @Incoming("comments-in")
  @Blocking
  void on(ConsumerRecords<byte[], byte[]> records) {
    inbox.receive(
        records,
        (fact, envelope) -> {
          switch (fact) {
            case CommentPosted posted -> recording.record(posted);
            default -> {}
          }
        });
  }
}
