package org.cpor.carelesslistener.review.messaging;

import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.cpor.messaging.inbox.Inbox;
import org.eclipse.microprofile.reactive.messaging.Incoming;

class FactConsumer {

  private final Inbox inbox;

  FactConsumer(Inbox inbox) {
    this.inbox = inbox;
  }

  @Incoming("claims-in")
  void onClaims(ConsumerRecords<byte[], byte[]> records) {
    inbox.receive(records, news -> {});
  }
}
