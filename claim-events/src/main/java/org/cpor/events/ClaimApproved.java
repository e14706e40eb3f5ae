package org.cpor.events;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A ruling awarded the subject to this claim. The association that starts is a fact of its own.
 *
 * @param confirmed the codes of what spoke against the award, such as {@code SUBSCRIPTION_ENDED},
 *     and was confirmed by the reviewer; null when nothing did
 */
public record ClaimApproved(
    ClaimReference claim,
    UUID caseId,
    UUID associationId,
    Instant decidedAt,
    @Nullable List<String> confirmed)
    implements ClaimFact {

  public ClaimApproved {
    confirmed = confirmed == null ? null : List.copyOf(confirmed);
  }

  /** An approval against which nothing spoke. */
  public ClaimApproved(ClaimReference claim, UUID caseId, UUID associationId, Instant decidedAt) {
    this(claim, caseId, associationId, decidedAt, null);
  }
}
