package org.cpor.messaging.inbox;

import java.util.Collection;
import org.apache.kafka.common.TopicPartition;

/**
 * Thrown when records of some partitions failed because of a transient fault. These records are
 * then tried again.
 */
final class WaitingException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  WaitingException(Collection<TopicPartition> partitions, Throwable fault) {
    super("partitions wait: " + partitions, fault);
  }
}
