package org.cpor.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.cpor.events.fact.Fact;
import org.cpor.events.wire.Envelope;
import org.cpor.events.wire.FactJson;

/** A fact as a relay sends it. */
final class FactRecord {

  private FactRecord() {}

  static ProducerRecord<byte[], byte[]> of(Fact fact) {
    ProducerRecord<byte[], byte[]> record =
        new ProducerRecord<>(fact.type().topic(), fact.key().getBytes(UTF_8), FactJson.write(fact));
    Envelope envelope =
        new Envelope(
            UUID.randomUUID().toString(),
            fact.type().wireName(),
            "/benchmark",
            fact.subjectId(),
            Instant.EPOCH,
            fact.type().dataSchema(),
            "request",
            null,
            null);
    envelope
        .toHeaders()
        .forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
    return record;
  }
}
