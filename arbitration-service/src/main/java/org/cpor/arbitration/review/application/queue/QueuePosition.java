package org.cpor.arbitration.review.application.queue;

import java.time.Instant;
import java.util.UUID;

/** The place of a case in the order of the queue. */
public record QueuePosition(Instant dueAt, boolean contested, UUID caseId) {}
