package org.cpor.arbitration.review.application.queue;

import java.time.Instant;

/**
 * The times that the urgency of cases depends on.
 *
 * @param now the time with which due dates and leases are compared
 * @param soonUntil a case that is due before this time, but not today, has the urgency {@code
 *     DUE_SOON}
 */
public record QueueClock(Instant now, Instant soonUntil) {}
