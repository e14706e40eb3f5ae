package org.cpor.messaging.inbox;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.TopicPartition;
import org.cpor.messaging.inbox.Arrival.Known;

/**
 * The records of a poll: the records that still have to be applied, in the order of each partition,
 * and the records that failed and will become dead letters.
 */
final class ReceivedBatch<E> {

  private final Map<TopicPartition, Deque<Known<E>>> partitions = new LinkedHashMap<>();
  private final List<FailedRecord> failed = new ArrayList<>();

  /**
   * The time that is left for pauses between attempts. All records of a poll share this time.
   * Without the limit, hundreds of failing records could delay the records behind them by minutes.
   */
  private Duration patience = Duration.ofSeconds(2);

  void toApply(Known<E> event) {
    partitions
        .computeIfAbsent(
            new TopicPartition(event.record().topic(), event.record().partition()),
            partition -> new ArrayDeque<>())
        .add(event);
  }

  void toSetAside(FailedRecord record) {
    failed.add(record);
  }

  /** All events that still have to be applied, in the order of each partition. */
  List<Known<E>> events() {
    return partitions.values().stream().flatMap(Deque::stream).toList();
  }

  Collection<Deque<Known<E>>> partitions() {
    return partitions.values();
  }

  Set<TopicPartition> partitionsThatWait() {
    return partitions.keySet();
  }

  void removeEmptyPartitions() {
    partitions.values().removeIf(Deque::isEmpty);
  }

  boolean isApplied() {
    return partitions.isEmpty();
  }

  List<FailedRecord> failed() {
    return List.copyOf(failed);
  }

  void allAreSetAside() {
    failed.clear();
  }

  /**
   * Whether enough time is left for {@code pause} before another attempt. Subtracts {@code pause}
   * from the time that all records of the poll share.
   */
  boolean hasPatience(Duration pause) {
    patience = patience.minus(pause);
    return !patience.isNegative();
  }
}
