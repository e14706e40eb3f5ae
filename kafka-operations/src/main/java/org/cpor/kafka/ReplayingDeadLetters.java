package org.cpor.kafka;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.cpor.events.topic.Topics;
import org.cpor.events.wire.Envelope;

/**
 * Replays dead letters to the topics that they came from.
 *
 * <p>All services that consume the topic receive the record again. A replay is safe: the record has
 * the same event id, so a service that has already applied the event ignores the record. A service
 * that has not applied the event applies it now, after all later events.
 */
public final class ReplayingDeadLetters implements AutoCloseable {

  private static final int TIMEOUT_MILLIS = 15_000;
  private static final String SUPERSEDED =
      "its topic keeps the last record of each key and has a later one of this key,"
          + " which the replay would replace";

  private final String bootstrapServers;
  private final KafkaProducer<byte[], byte[]> producer;

  public ReplayingDeadLetters(String bootstrapServers) {
    this.bootstrapServers = bootstrapServers;
    producer =
        new KafkaProducer<>(
            Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                ProducerConfig.MAX_BLOCK_MS_CONFIG, TIMEOUT_MILLIS),
            new ByteArraySerializer(),
            new ByteArraySerializer());
  }

  /** The reason why {@code letter} must not be replayed; empty when a replay is possible. */
  public Optional<String> objection(DeadLetter letter) {
    return letter
        .futility()
        .or(() -> isSuperseded(letter) ? Optional.of(SUPERSEDED) : Optional.empty());
  }

  /**
   * Sends the original record of {@code letter}, and returns when the broker has acknowledged this
   * record.
   *
   * @throws IllegalArgumentException when {@code letter} must not be replayed
   */
  public void replay(DeadLetter letter) {
    objection(letter)
        .ifPresent(why -> {
          throw new IllegalArgumentException(letter.id() + " is not replayed: " + why);
        });
    try {
      producer.send(letter.replay()).get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("Kafka did not accept " + letter.id(), e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while replaying " + letter.id(), e);
    }
  }

  /**
   * Whether the topic of the record is compacted and has a later record of another event with the
   * same key.
   */
  private boolean isSuperseded(DeadLetter letter) {
    TopicPartition origin = letter.originalPartition();
    if (!Topics.isCompacted(origin.topic())) {
      return false;
    }
    Envelope event = letter.event();
    AtomicBoolean superseded = new AtomicBoolean();
    try (TopicReader reader = new TopicReader(bootstrapServers)) {
      reader.readFrom(origin, letter.originalOffset());
      reader.pollToEnd(record -> {
        if (Arrays.equals(record.key(), letter.record().key()) && !isTheSame(event, record)) {
          superseded.set(true);
        }
      });
    }
    return superseded.get();
  }

  private static boolean isTheSame(Envelope event, ConsumerRecord<byte[], byte[]> record) {
    return DeadLetter.header(record, "ce_id").filter(event.id()::equals).isPresent()
        && DeadLetter.header(record, "ce_source").filter(event.source()::equals).isPresent();
  }

  @Override
  public void close() {
    producer.close();
  }
}
