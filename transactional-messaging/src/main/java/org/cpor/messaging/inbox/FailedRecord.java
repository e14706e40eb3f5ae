package org.cpor.messaging.inbox;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * A record that could not be processed.
 *
 * @param attempts how often the service tried to process the record
 */
record FailedRecord(ConsumerRecord<byte[], byte[]> record, Throwable reason, int attempts) {

  /** The topic, partition and offset of the record, for the log. */
  String place() {
    return "topic=%s partition=%d offset=%d"
        .formatted(record.topic(), record.partition(), record.offset());
  }
}
