package org.cpor.notification.comment.application;

import java.time.Instant;
import org.cpor.messaging.Cause;
import org.cpor.notification.comment.domain.Claim;
import org.cpor.notification.comment.domain.ClaimEvent;

/**
 * An event of a claim as it was received from another service.
 *
 * @param eventId the id of the event at its producer
 * @param happenedAt when it happened
 * @param cause this event as the cause of what follows from it
 */
public record ReceivedEvent(
    String eventId, Instant happenedAt, Claim claim, ClaimEvent event, Cause cause) {}
