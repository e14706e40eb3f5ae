package org.cpor.messaging.outbox;

import org.apache.kafka.clients.producer.ProducerRecord;

/** A row of the outbox that was read and will be sent. */
record Departing(short bucket, long id, ProducerRecord<byte[], byte[]> record) {

  String topic() {
    return record.topic();
  }
}
