package org.cpor.verifier.verification.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The version of a directory record that the checks looked at.
 *
 * @param version counts the changes of the record in our directory, from 1; null for a record of a
 *     remote source
 * @param observedAt the time at which the record was observed; null when it is not known
 */
public record RecordVersion(@Nullable Long version, @Nullable Instant observedAt) {

  /** The version of a record that a remote source returned at the time {@code at}. */
  public static RecordVersion remote(Instant at) {
    return new RecordVersion(null, at);
  }
}
