package org.cpor.messaging.inbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.cpor.events.topic.DeadLetterHeaders;
import org.cpor.events.topic.Topics;
import org.cpor.messaging.FailureReason;
import org.cpor.messaging.outbox.OutboxRow;

/**
 * The dead letter of a record that could not be processed. A dead letter has the key, the data and
 * the headers of the record, and further headers: the reason, the place, the number of attempts and
 * the time. If the record exceeds the limits of an event, the dead letter has only the part that
 * {@link BoundedDeserializer} kept, and headers that say what was truncated or removed. With the
 * complete record, the dead letter could be so large that Kafka refuses the dead letter.
 */
final class DeadLetter {

  private DeadLetter() {}

  static OutboxRow of(
      ConsumerRecord<byte[], byte[]> record,
      String service,
      Throwable reason,
      int attempts,
      Instant at) {
    List<Header> headers = new ArrayList<>();
    for (Header header : record.headers()) {
      if (!BoundedDeserializer.isMark(header)) {
        headers.add(storable(header));
      }
    }
    BoundedDeserializer.sizeOfCutData(record.headers())
        .ifPresent(size -> headers.add(OutboxRow.header(DeadLetterHeaders.ORIGINAL_SIZE, size)));
    String cut = BoundedDeserializer.cut(record.headers());
    if (!cut.isEmpty()) {
      headers.add(OutboxRow.header(DeadLetterHeaders.CUT, cut));
    }
    headers.add(OutboxRow.header(DeadLetterHeaders.REASON, FailureReason.text(reason)));
    headers.add(OutboxRow.header(DeadLetterHeaders.TOPIC, record.topic()));
    headers.add(
        OutboxRow.header(DeadLetterHeaders.PARTITION, Integer.toString(record.partition())));
    headers.add(OutboxRow.header(DeadLetterHeaders.OFFSET, Long.toString(record.offset())));
    headers.add(OutboxRow.header(DeadLetterHeaders.ATTEMPTS, Integer.toString(attempts)));
    headers.add(OutboxRow.header(DeadLetterHeaders.FAILED_AT, at.toString()));
    return new OutboxRow(
        new ProducerRecord<>(
            Topics.deadLetters(record.topic(), service),
            null,
            record.key(),
            record.value(),
            headers));
  }

  /**
   * Replaces the NUL character in the name of a header, because PostgreSQL cannot store this
   * character in a text. Replaces a missing value by an empty value.
   */
  private static Header storable(Header header) {
    return new RecordHeader(
        header.key().replace('\0', '\uFFFD'),
        header.value() == null
            ? new byte[0]
            : Arrays.copyOf(header.value(), header.value().length));
  }
}
