package org.cpor.events;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A ruling awarded the subject to this claim. {@link AssociationStarted} is published separately.
 *
 * @param confirmed the codes of the objections to the award that the reviewer confirmed, such as
 *     {@code SUBSCRIPTION_ENDED}; null when there were no objections
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

  /** An approval without objections. */
  public ClaimApproved(ClaimReference claim, UUID caseId, UUID associationId, Instant decidedAt) {
    this(claim, caseId, associationId, decidedAt, null);
  }
}
