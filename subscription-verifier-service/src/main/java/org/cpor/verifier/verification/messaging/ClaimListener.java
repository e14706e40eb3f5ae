package org.cpor.verifier.verification.messaging;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.cpor.messaging.Inbox;
import org.cpor.verifier.verification.application.VerifyingClaims;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears of claims. */
@ApplicationScoped
class ClaimListener {

  private final Inbox inbox;
  private final VerifyingClaims verifying;

  ClaimListener(Inbox inbox, VerifyingClaims verifying) {
    this.inbox = inbox;
    this.verifying = verifying;
  }

  @Incoming("claims-in")
  @Blocking
  void on(ConsumerRecords<byte[], byte[]> records) {
    inbox.receive(records, verifying::verify);
  }
}
