package org.cpor.verifier.verification.messaging;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.cpor.events.fact.ArbitrationFact.ClaimRejected;
import org.cpor.messaging.inbox.Inbox;
import org.cpor.messaging.inbox.ReceivedFact;
import org.cpor.verifier.claimed.application.FollowingDecisions;
import org.cpor.verifier.verification.application.CancellingWaits;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/**
 * Consumes {@code cpor.arbitrations.v1}. A decision changes the claimed objects, and a rejection
 * also ends the wait of the claim. This listener is in the feature {@code verification}, because
 * only this feature is allowed to use both the claimed objects and the waits.
 */
@ApplicationScoped
class ArbitrationsListener {

  private final Inbox inbox;
  private final FollowingDecisions following;
  private final CancellingWaits waits;

  ArbitrationsListener(Inbox inbox, FollowingDecisions following, CancellingWaits waits) {
    this.inbox = inbox;
    this.following = following;
    this.waits = waits;
  }

  @Incoming("arbitrations-in")
  @Blocking
  void on(ConsumerRecords<byte[], byte[]> records) {
    inbox.receive(
        records,
        facts -> {
          following.follow(
              facts.stream().flatMap(fact -> ReceivedFacts.decision(fact).stream()).toList());
          waits.end(rejected(facts));
        });
  }

  private static List<UUID> rejected(List<ReceivedFact> facts) {
    return facts.stream()
        .map(ReceivedFact::fact)
        .filter(ClaimRejected.class::isInstance)
        .map(fact -> fact.claim().claimId())
        .toList();
  }
}
