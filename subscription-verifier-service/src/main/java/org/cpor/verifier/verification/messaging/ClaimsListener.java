package org.cpor.verifier.verification.messaging;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.cpor.messaging.inbox.Inbox;
import org.cpor.verifier.verification.application.FollowingClaims;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Consumes {@code cpor.claims.v1}: filings are verified, withdrawals end waits. */
@ApplicationScoped
class ClaimsListener {

  private final Inbox inbox;
  private final FollowingClaims following;

  ClaimsListener(Inbox inbox, FollowingClaims following) {
    this.inbox = inbox;
    this.following = following;
  }

  @Incoming("claims-in")
  @Blocking
  void on(ConsumerRecords<byte[], byte[]> records) {
    inbox.receive(
        records,
        facts ->
            following.follow(
                facts.stream().flatMap(fact -> ReceivedFacts.change(fact).stream()).toList()));
  }
}
