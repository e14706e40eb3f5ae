package org.cpor.events.fact;

import java.time.Instant;
import java.util.UUID;

/**
 * A comment was added to the claim's comment section.
 *
 * @param author always {@code PLATFORM}, because comments of partners are published as {@code
 *     PartnerResponded}
 * @param code the code of the comment's template, the same in all languages, such as {@code
 *     CLAIM_APPROVED}
 * @param text plain text in the claim's language
 * @param causedBy the id of the event that the comment is about; an event causes at most one
 *     comment for each claim
 */
public record CommentPosted(
    ClaimReference claim,
    UUID commentId,
    String author,
    String code,
    String text,
    String causedBy,
    Instant postedAt)
    implements ClaimFact {}
