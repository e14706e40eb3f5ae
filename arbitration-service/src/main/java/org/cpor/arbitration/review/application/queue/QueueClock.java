package org.cpor.arbitration.review.application.queue;

import java.time.Instant;

/**
 * The times by which the urgency of cases is told.
 *
 * @param now due dates and leases are compared with it
 * @param soonUntil a case that is due before it is due soon
 */
public record QueueClock(Instant now, Instant soonUntil) {}
