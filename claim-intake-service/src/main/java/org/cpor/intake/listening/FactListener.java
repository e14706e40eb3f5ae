package org.cpor.intake.listening;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.cpor.events.ClaimFact;
import org.cpor.intake.claim.application.FollowingClaims;
import org.cpor.intake.comment.RecordingComments;
import org.cpor.messaging.Inbox;
import org.cpor.messaging.NewFact;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears what the verifier and the arbitration say of claims, and which comments are posted. */
@ApplicationScoped
class FactListener {

  private final Inbox inbox;
  private final FollowingClaims following;
  private final RecordingComments recording;

  FactListener(Inbox inbox, FollowingClaims following, RecordingComments recording) {
    this.inbox = inbox;
    this.following = following;
    this.recording = recording;
  }

  @Incoming("facts-in")
  @Blocking
  void follow(ConsumerRecords<byte[], byte[]> records) {
    inbox.receive(records, news -> following.follow(facts(news)));
  }

  @Incoming("comments-in")
  @Blocking
  void record(ConsumerRecords<byte[], byte[]> records) {
    inbox.receive(records, news -> recording.record(facts(news)));
  }

  private static List<ClaimFact> facts(List<NewFact> news) {
    return news.stream().map(NewFact::fact).toList();
  }
}
