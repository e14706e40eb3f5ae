package org.cpor.verifier.claimed.messaging;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.cpor.messaging.Inbox;
import org.cpor.verifier.claimed.application.FollowingDecisions;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears what arbitration decides about claims. */
@ApplicationScoped
class DecisionListener {

  private final Inbox inbox;
  private final FollowingDecisions following;

  DecisionListener(Inbox inbox, FollowingDecisions following) {
    this.inbox = inbox;
    this.following = following;
  }

  @Incoming("arbitrations-in")
  @Blocking
  void on(ConsumerRecords<byte[], byte[]> records) {
    inbox.receive(records, following::follow);
  }
}
