package org.cpor.intake.claim.messaging;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.cpor.events.ClaimVerificationFailed;
import org.cpor.events.ClaimVerified;
import org.cpor.intake.claim.application.FollowingClaim;
import org.cpor.messaging.Inbox;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears what the verification says of claims. */
@ApplicationScoped
class VerificationListener {

  private final Inbox inbox;
  private final FollowingClaim following;

  VerificationListener(Inbox inbox, FollowingClaim following) {
    this.inbox = inbox;
    this.following = following;
  }

  @Incoming("verifications-in")
  @Blocking
  void on(ConsumerRecords<byte[], byte[]> records) {
    inbox.receive(
        records,
        (fact, envelope) -> {
          switch (fact) {
            case ClaimVerified verified -> following.follow(verified);
            case ClaimVerificationFailed failed -> following.follow(failed);
            default -> {}
          }
        });
  }
}
