package org.cpor.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.cpor.kafka.TopicReader;

/** Reads a topic from its beginning. */
public final class TopicTail implements AutoCloseable {

  private final TopicReader reader;
  private final Set<String> topic;
  private final List<ConsumerRecord<byte[], byte[]>> seen = new ArrayList<>();

  public TopicTail(String bootstrapServers, String topic) {
    this.reader = new TopicReader(bootstrapServers);
    this.topic = Set.of(topic);
  }

  /**
   * Waits until {@code count} records match, and returns them. Records of one partition come in
   * their order.
   */
  public List<ConsumerRecord<byte[], byte[]>> await(
      int count, Duration atMost, Predicate<ConsumerRecord<byte[], byte[]>> matching) {
    long deadline = System.nanoTime() + atMost.toNanos();
    while (matching(matching).size() < count) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError(
            "%d of %d records in %s".formatted(matching(matching).size(), count, atMost));
      }
      // The topic may not exist yet.
      reader.readFromBeginning(topic);
      reader.poll(seen::add);
    }
    return matching(matching);
  }

  /** Returns all matching records that are on the topic now. */
  public List<ConsumerRecord<byte[], byte[]>> all(
      Predicate<ConsumerRecord<byte[], byte[]>> matching) {
    reader.readFromBeginning(topic);
    reader.pollToEnd(seen::add);
    return matching(matching);
  }

  private List<ConsumerRecord<byte[], byte[]>> matching(
      Predicate<ConsumerRecord<byte[], byte[]>> matching) {
    return seen.stream().filter(matching).toList();
  }

  public static String header(ConsumerRecord<?, ?> record, String name) {
    Header header = record.headers().lastHeader(name);
    return header == null ? "" : new String(header.value(), UTF_8);
  }

  @Override
  public void close() {
    reader.close();
  }
}
