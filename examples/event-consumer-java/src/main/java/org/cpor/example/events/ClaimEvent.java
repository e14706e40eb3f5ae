package org.cpor.example.events;

import java.time.Instant;

/**
 * An event about a claim.
 *
 * @param id unique within {@code source}
 * @param claimId the subject of the event
 * @param time when the event happened
 */
record ClaimEvent(String source, String id, String type, String claimId, Instant time) {

  /** The line that the program prints for this event. */
  String line() {
    return "%s %s %s %s %s".formatted(time, claimId, type, source, id);
  }
}
