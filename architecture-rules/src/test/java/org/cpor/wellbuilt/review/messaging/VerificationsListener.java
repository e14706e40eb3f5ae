package org.cpor.wellbuilt.review.messaging;

import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.cpor.events.fact.ClaimFact;
import org.cpor.identifiers.PartnerId;
import org.cpor.messaging.inbox.Inbox;
import org.cpor.wellbuilt.review.application.OpeningReview;
import org.eclipse.microprofile.reactive.messaging.Incoming;

class VerificationsListener {

  private final Inbox inbox;
  private final OpeningReview opening;

  VerificationsListener(Inbox inbox, OpeningReview opening) {
    this.inbox = inbox;
    this.opening = opening;
  }

  @Incoming("verifications-in")
  void on(ConsumerRecords<byte[], byte[]> records) {
    inbox.receive(
        records,
        facts ->
            facts.forEach(received -> {
              ClaimFact fact = received.fact();
              opening.open(new PartnerId(fact.claim().partnerId()));
            }));
  }
}
