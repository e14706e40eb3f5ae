package org.cpor.verifier.verification.messaging;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.cpor.messaging.inbox.Inbox;
import org.cpor.verifier.verification.application.FollowingClaims;
import org.cpor.verifier.verification.application.evidence.CheckingEvidence;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/**
 * Consumes {@code cpor.claims.v1}. Filed claims are verified, withdrawn claims stop waiting, and
 * documents that partners add to filed claims are checked.
 */
@ApplicationScoped
class ClaimsListener {

  private final Inbox inbox;
  private final FollowingClaims following;
  private final CheckingEvidence checking;

  ClaimsListener(Inbox inbox, FollowingClaims following, CheckingEvidence checking) {
    this.inbox = inbox;
    this.following = following;
    this.checking = checking;
  }

  @Incoming("claims-in")
  @Blocking
  void on(ConsumerRecords<byte[], byte[]> records) {
    inbox.receive(
        records,
        facts -> {
          following.follow(
              facts.stream().flatMap(fact -> ReceivedFacts.change(fact).stream()).toList());
          checking.check(
              facts.stream().flatMap(fact -> ReceivedEvidence.added(fact).stream()).toList());
        });
  }
}
