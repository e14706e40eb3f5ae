package org.cpor.notification.comment.application;

import java.time.Instant;
import org.cpor.messaging.Cause;
import org.cpor.notification.comment.domain.Claim;
import org.cpor.notification.comment.domain.ClaimEvent;

/**
 * An event of a claim, received from another service.
 *
 * @param eventId the event's id at its producer
 * @param happenedAt when the event happened
 * @param cause this event as the cause of other facts
 */
public record ReceivedEvent(
    String eventId, Instant happenedAt, Claim claim, ClaimEvent event, Cause cause) {}
