package org.cpor.verifier.directory.application;

import java.time.Instant;
import org.cpor.verifier.directory.domain.DirectoryRecord;

/**
 * A record and the time at which it was observed. Of two observations of the same thing, the
 * observation with the later time counts, regardless of the order in which they arrive.
 */
public record Observation(DirectoryRecord record, Instant observedAt) {}
