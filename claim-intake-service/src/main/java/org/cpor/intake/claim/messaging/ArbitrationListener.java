package org.cpor.intake.claim.messaging;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.cpor.events.AssociationEnded;
import org.cpor.events.ClaimApproved;
import org.cpor.events.ClaimRejected;
import org.cpor.events.CompetingClaimDetected;
import org.cpor.events.ReviewOpened;
import org.cpor.intake.claim.application.FollowingClaim;
import org.cpor.messaging.Inbox;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears what the arbitration says of claims. */
@ApplicationScoped
class ArbitrationListener {

  private final Inbox inbox;
  private final FollowingClaim following;

  ArbitrationListener(Inbox inbox, FollowingClaim following) {
    this.inbox = inbox;
    this.following = following;
  }

  @Incoming("arbitrations-in")
  @Blocking
  void on(ConsumerRecords<byte[], byte[]> records) {
    inbox.receive(
        records,
        (fact, envelope) -> {
          switch (fact) {
            case ReviewOpened opened -> following.follow(opened);
            case CompetingClaimDetected detected -> following.follow(detected);
            case ClaimApproved approved -> following.follow(approved);
            case ClaimRejected rejected -> following.follow(rejected);
            case AssociationEnded ended -> following.follow(ended);
            default -> {}
          }
        });
  }
}
