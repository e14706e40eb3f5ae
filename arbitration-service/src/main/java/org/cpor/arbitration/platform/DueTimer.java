package org.cpor.arbitration.platform;

import java.time.Instant;
import java.util.UUID;

/**
 * A case or claim with a deadline that is over.
 *
 * @param id the id of the case or claim
 * @param until the {@link DeadlineTime} at which the deadline was over
 */
public record DueTimer(UUID id, Instant until) {}
