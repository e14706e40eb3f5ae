package org.cpor.verifier.directory.application;

import java.time.Instant;
import org.cpor.verifier.directory.domain.DirectoryRecord;

/**
 * A record and when it was true: of two of the same thing, the later one counts, in whatever order
 * they arrive.
 */
public record Observation(DirectoryRecord record, Instant observedAt) {}
