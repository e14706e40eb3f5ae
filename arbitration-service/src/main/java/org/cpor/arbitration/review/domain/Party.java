package org.cpor.arbitration.review.domain;

import java.time.Instant;
import java.util.UUID;
import org.cpor.arbitration.association.domain.PartnerClaim;

/** A claim that is heard in a case. */
public sealed interface Party {

  PartnerClaim claim();

  /**
   * A claim under review.
   *
   * @param firstReviewDueAt the end of its last business day, by its policy
   */
  record Claimant(PartnerClaim claim, Instant firstReviewDueAt) implements Party {}

  /** The approved claim that holds the subject. */
  record Holder(PartnerClaim claim, UUID associationId) implements Party {}
}
