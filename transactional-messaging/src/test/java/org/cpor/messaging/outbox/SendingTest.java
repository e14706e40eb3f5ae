package org.cpor.messaging.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;

/** Uses Kafka's {@code MockProducer} for failures that a real broker causes only rarely. */
class SendingTest {

  private static final String GOOD = "good";
  private static final String STUCK = "stuck";
  private static final String SILENT = "silent";
  private static final String LARGE = "large";
  private static final String STRANGE = "strange";

  private final Kafka kafka = new Kafka();
  private final Sending sending =
      new Sending(kafka, new RefusingTopics(Duration.ofMinutes(1), topic -> true));

  private static final class Kafka extends MockProducer<byte[], byte[]> {

    Kafka() {
      super(true, null, new ByteArraySerializer(), new ByteArraySerializer());
    }

    @Override
    public synchronized Future<RecordMetadata> send(ProducerRecord<byte[], byte[]> record) {
      Future<RecordMetadata> sent = super.send(record);
      return switch (record.topic()) {
        case STUCK -> new CompletableFuture<>();
        case SILENT -> CompletableFuture.failedFuture(new TimeoutException("no metadata"));
        case LARGE -> CompletableFuture.failedFuture(new RecordTooLargeException("large"));
        case STRANGE -> throw new SerializationException("strange");
        default -> sent;
      };
    }
  }

  @Test
  void anUnacknowledgedRowBlocksOnlyItsTopicInItsBucket() throws InterruptedException {
    Departing stuck = row(1, STUCK);
    Departing ofSameBucket = row(1, GOOD);
    Departing ofAnother = row(2, GOOD);

    send(stuck, ofSameBucket, ofAnother);

    assertThat(sending.acknowledged()).containsExactly(ofSameBucket, ofAnother);
    assertThat(sending.failed()).containsOnlyKeys((short) 1);
    assertThat(sending.refused()).isEmpty();
    assertThat(sending.isAnyUnderWay()).isTrue();
  }

  @Test
  void aRefusedRowBlocksNothing() throws InterruptedException {
    Departing large = row(1, LARGE);
    Departing strange = row(1, STRANGE);
    Departing good = row(1, GOOD);

    send(large, strange, good);

    assertThat(sending.acknowledged()).containsExactly(good);
    assertThat(sending.refused()).containsOnlyKeys(large, strange);
    assertThat(sending.failed()).isEmpty();
    assertThat(sending.isAnyUnderWay()).isFalse();
  }

  @Test
  void anUnresponsiveTopicIsTriedOnce() throws InterruptedException {
    Departing good = row(3, GOOD);

    send(row(1, SILENT), row(1, SILENT), row(2, SILENT), good);

    assertThat(kafka.history()).extracting(ProducerRecord::topic).containsExactly(SILENT, GOOD);
    assertThat(sending.acknowledged()).containsExactly(good);
    assertThat(sending.failed()).containsOnlyKeys((short) 1, (short) 2);
  }

  private void send(Departing... rows) throws InterruptedException {
    sending.send(List.of(rows), bucket -> Duration.ofMillis(50));
  }

  private static Departing row(int bucket, String topic) {
    return new Departing(
        (short) bucket, 1, new ProducerRecord<>(topic, topic.getBytes(UTF_8), new byte[] {1}));
  }
}
