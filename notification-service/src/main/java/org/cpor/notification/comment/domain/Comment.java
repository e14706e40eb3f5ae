package org.cpor.notification.comment.domain;

import java.time.Instant;
import java.util.UUID;

/**
 * One comment of the platform in a claim's comment section.
 *
 * @param eventId the id of the event that the comment is about; a claim has at most one comment
 *     about one event
 * @param text plain text in the claim's language; an empty line separates paragraphs
 * @param happenedAt when the event happened, which decides the comment's place in the section
 * @param writtenAt when this service wrote the comment
 */
public record Comment(
    UUID commentId,
    String eventId,
    Claim claim,
    CommentCode code,
    String text,
    Instant happenedAt,
    Instant writtenAt) {}
