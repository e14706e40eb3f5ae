package org.cpor.carelesslistener.review.messaging;

import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.cpor.messaging.inbox.Inbox;
import org.eclipse.microprofile.reactive.messaging.Incoming;

class ForgetfulListener {

  private final Inbox inbox;

  ForgetfulListener(Inbox inbox) {
    this.inbox = inbox;
  }

  @Incoming("claims-in")
  void onClaims(ConsumerRecords<byte[], byte[]> records) {
    inbox.receive(records, news -> {});
  }

  @Incoming("verifications-in")
  void onVerifications(ConsumerRecords<byte[], byte[]> records) {
    if (!records.isEmpty()) {
      throw new IllegalStateException(inbox + " is not used");
    }
  }
}
