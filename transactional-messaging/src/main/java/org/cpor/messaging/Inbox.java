package org.cpor.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;

/** Where a fact enters: each event changes this service once, however often it is delivered. */
@ApplicationScoped
public class Inbox {

  /**
   * Applies each fact of {@code records} that this service has not seen, in order. Returns when all
   * are done.
   */
  public void receive(ConsumerRecords<byte[], byte[]> records, FactHandler handler) {
    throw new UnsupportedOperationException("being built");
  }
}
