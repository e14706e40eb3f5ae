package org.cpor.arbitration.review.application.ruling;

import java.util.Set;
import java.util.UUID;

/** What the ends of associations and subscriptions mean for the claims in a case. */
public interface EndedAssociations {

  /** Whether the customer declined an association of the claim. */
  boolean isDeclined(UUID claimId);

  /**
   * The claims in the case that a correction must not decide anew: the claims that the customer
   * declined, and the holders whose association ended for another reason than a ruling.
   */
  Set<UUID> settledIn(UUID caseId);

  /**
   * The claims in a decided case whose subscription cannot be used any more, as far as is known: an
   * association of a claim with the same product and subscription ended for this reason after the
   * ruling, or a claim with the same subscription that was under review after the ruling has no
   * usable subscription.
   */
  Set<UUID> withoutSubscriptionIn(UUID caseId);
}
