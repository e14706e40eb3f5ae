package org.cpor.example.events;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The events that this program has already processed, so that it processes each event once. This
 * class forgets the oldest events.
 *
 * <p>This example keeps the events in memory. A program that changes a database should store the
 * source and the id of each event in that database, in the transaction of the change.
 */
final class ProcessedEvents {

  private static final int MAX_EVENTS = 100_000;

  private final Map<Key, Boolean> keys =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Boolean> eldest) {
          return size() > MAX_EVENTS;
        }
      };

  private record Key(String source, String id) {}

  /** Adds {@code event}. Returns false when {@code event} was added before. */
  boolean add(ClaimEvent event) {
    return keys.put(new Key(event.source(), event.id()), true) == null;
  }
}
