package org.cpor.verifier.verification.messaging;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.cpor.messaging.Inbox;
import org.cpor.verifier.verification.application.FollowingClaims;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears of claims. */
@ApplicationScoped
class ClaimListener {

  private final Inbox inbox;
  private final FollowingClaims following;

  ClaimListener(Inbox inbox, FollowingClaims following) {
    this.inbox = inbox;
    this.following = following;
  }

  @Incoming("claims-in")
  @Blocking
  void on(ConsumerRecords<byte[], byte[]> records) {
    inbox.receive(records, following::follow);
  }
}
