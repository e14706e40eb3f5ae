package org.cpor.notification.comment.application;

import java.time.Instant;
import java.util.UUID;
import org.cpor.events.ClaimReference;

/**
 * One comment of the platform in a claim's comment section.
 *
 * @param eventId the event it tells of; with the claim, what a comment is unique by
 * @param text plain text in the claim's language
 * @param happenedAt when the event happened, which is the comment's place in the thread
 * @param writtenAt when this service wrote it
 */
public record Comment(
    UUID commentId,
    String eventId,
    ClaimReference claim,
    CommentCode code,
    String text,
    Instant happenedAt,
    Instant writtenAt) {}
