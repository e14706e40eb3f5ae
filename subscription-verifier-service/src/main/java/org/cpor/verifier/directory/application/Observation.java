package org.cpor.verifier.directory.application;

import java.time.Instant;
import org.cpor.verifier.directory.domain.DirectoryRecord;

/**
 * A record and when it was observed. Of two observations of the same thing the later one counts,
 * whatever the order of their arrival.
 */
public record Observation(DirectoryRecord record, Instant observedAt) {}
