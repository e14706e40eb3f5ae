package org.cpor.events;

import java.time.Instant;
import java.util.UUID;

/**
 * A comment stands in the claim's comment section.
 *
 * @param author {@code PLATFORM}; partner and reviewer write theirs elsewhere
 * @param code which template it is, stable across languages, such as {@code CLAIM_APPROVED}
 * @param text plain text in the claim's language
 * @param causedBy the id of the event it tells of: one comment for each event and claim, for ever
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
