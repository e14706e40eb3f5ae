package org.cpor.notification.comment.messaging;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.cpor.messaging.Inbox;
import org.cpor.notification.comment.application.CommentingOnFacts;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears every stream that can hold news for a partner; which facts are news is decided inside. */
@ApplicationScoped
class FactListener {

  private final Inbox inbox;
  private final CommentingOnFacts commenting;

  FactListener(Inbox inbox, CommentingOnFacts commenting) {
    this.inbox = inbox;
    this.commenting = commenting;
  }

  @Incoming("facts-in")
  @Blocking
  void on(ConsumerRecords<byte[], byte[]> records) {
    inbox.receive(records, commenting::comment);
  }
}
