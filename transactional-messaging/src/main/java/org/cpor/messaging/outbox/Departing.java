package org.cpor.messaging.outbox;

import org.apache.kafka.clients.producer.ProducerRecord;

/** A row of the outbox that a relay has read and will send. */
record Departing(short bucket, long id, ProducerRecord<byte[], byte[]> record) {

  String topic() {
    return record.topic();
  }
}
