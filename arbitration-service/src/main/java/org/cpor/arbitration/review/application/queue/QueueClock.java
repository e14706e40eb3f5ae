package org.cpor.arbitration.review.application.queue;

import java.time.Instant;

/**
 * The times from which the urgency of cases is computed.
 *
 * @param now the time with which due dates and leases are compared
 * @param soonUntil the end of the time in which a due date has the urgency {@code DUE_SOON}
 */
public record QueueClock(Instant now, Instant soonUntil) {}
