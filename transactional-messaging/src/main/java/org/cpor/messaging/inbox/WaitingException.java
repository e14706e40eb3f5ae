package org.cpor.messaging.inbox;

import java.util.Collection;
import org.apache.kafka.common.TopicPartition;

/** Thrown while partitions wait because of a transient fault. */
final class WaitingException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  WaitingException(Collection<TopicPartition> partitions, Throwable fault) {
    super("partitions wait: " + partitions, fault);
  }
}
