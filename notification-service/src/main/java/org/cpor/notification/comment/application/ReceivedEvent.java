package org.cpor.notification.comment.application;

import java.time.Instant;
import org.cpor.messaging.Cause;
import org.cpor.notification.comment.domain.Claim;
import org.cpor.notification.comment.domain.ClaimEvent;

/**
 * An event of a claim, received from another service.
 *
 * @param eventId the id that the other service gave the event
 * @param happenedAt when the event happened
 * @param cause this event, as the cause of the facts that this service publishes about it
 */
public record ReceivedEvent(
    String eventId, Instant happenedAt, Claim claim, ClaimEvent event, Cause cause) {}
