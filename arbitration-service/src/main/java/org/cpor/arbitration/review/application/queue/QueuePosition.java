package org.cpor.arbitration.review.application.queue;

import java.util.List;
import java.util.UUID;

/**
 * The place of a case in a {@link QueueOrder}.
 *
 * @param keys the values by which the case is ordered, as texts; instants are in RFC 3339, booleans
 *     are {@code true} or {@code false}
 */
public record QueuePosition(List<String> keys, UUID caseId) {

  public QueuePosition {
    keys = List.copyOf(keys);
  }
}
