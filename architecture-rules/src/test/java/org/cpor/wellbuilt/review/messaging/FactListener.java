package org.cpor.wellbuilt.review.messaging;

import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.cpor.messaging.Inbox;
import org.cpor.wellbuilt.review.application.OpeningReview;
import org.eclipse.microprofile.reactive.messaging.Incoming;

class FactListener {

  private final Inbox inbox;
  private final OpeningReview opening;

  FactListener(Inbox inbox, OpeningReview opening) {
    this.inbox = inbox;
    this.opening = opening;
  }

  @Incoming("verifications-in")
  void on(ConsumerRecords<byte[], byte[]> records) {
    inbox.receive(records, news -> news.forEach(heard -> opening.open(heard.fact())));
  }
}
