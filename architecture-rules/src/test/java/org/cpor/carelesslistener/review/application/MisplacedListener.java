package org.cpor.carelesslistener.review.application;

import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.cpor.messaging.inbox.Inbox;
import org.eclipse.microprofile.reactive.messaging.Incoming;

class MisplacedListener {

  private final Inbox inbox;

  MisplacedListener(Inbox inbox) {
    this.inbox = inbox;
  }

  @Incoming("claims-in")
  void onClaims(ConsumerRecords<byte[], byte[]> records) {
    inbox.receive(records, facts -> {});
  }
}
