package org.cpor.ownproducer.review;

import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;

record RecordSender(Producer<String, String> producer) {

  Future<RecordMetadata> send(String text) {
    return producer.send(new ProducerRecord<>("topic", text));
  }
}
