package org.cpor.verifier.verification.messaging;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.cpor.messaging.Inbox;
import org.cpor.verifier.claimed.application.FollowingDecisions;
import org.cpor.verifier.verification.application.EndingWaits;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears what arbitration decides about claims. */
@ApplicationScoped
class DecisionListener {

  private final Inbox inbox;
  private final FollowingDecisions following;
  private final EndingWaits waits;

  DecisionListener(Inbox inbox, FollowingDecisions following, EndingWaits waits) {
    this.inbox = inbox;
    this.following = following;
    this.waits = waits;
  }

  @Incoming("arbitrations-in")
  @Blocking
  void on(ConsumerRecords<byte[], byte[]> records) {
    inbox.receive(
        records,
        news -> {
          following.follow(news);
          waits.ofRejected(news);
        });
  }
}
