package org.cpor.messaging.inbox;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * A record that could not be processed.
 *
 * @param attempts how often it was tried
 */
record FailedRecord(ConsumerRecord<byte[], byte[]> record, Throwable reason, int attempts) {

  /** Where it lies on Kafka, in a line of the log. */
  String place() {
    return "topic=%s partition=%d offset=%d"
        .formatted(record.topic(), record.partition(), record.offset());
  }
}
