package org.cpor.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The partner withdrew its claim before it was ruled on.
 *
 * @param reason in the partner's words; null when it gave none
 */
public record ClaimWithdrawn(ClaimReference claim, @Nullable String reason, Instant withdrawnAt)
    implements ClaimFact {}
