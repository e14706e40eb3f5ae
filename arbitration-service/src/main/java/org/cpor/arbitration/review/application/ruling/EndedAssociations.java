package org.cpor.arbitration.review.application.ruling;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cpor.arbitration.review.domain.party.RejectionReason;

/** Finds the ended associations and subscriptions of the claims in a case. */
public interface EndedAssociations {

  /** Whether the customer declined an association of the claim. */
  boolean isDeclined(UUID claimId);

  /**
   * Whether the partner withdrew the claim before it knew the decision on the claim, and has not
   * disputed the decision since then.
   */
  boolean isWithdrawn(UUID claimId);

  /**
   * The settled claims in the case. A correction must not decide on a settled claim again. A claim
   * is settled if the customer declined it, or if its withdrawal arrived after the decision. A
   * claim is also settled if its association ended at the partner's request and the partner has not
   * disputed a decision on the claim since then. A holder is settled if its association ended for
   * another reason than a ruling.
   *
   * @return for each settled claim, the reason with which the claim counts as rejected if another
   *     ruling replaces its approval
   */
  Map<UUID, RejectionReason> settledIn(UUID caseId);

  /** The holders in the case whose association ended because its subscription ended. */
  Set<UUID> lapsedHoldersIn(UUID caseId);

  /**
   * The claims in a decided case that have no usable subscription any more, as far as this service
   * knows. A claim is included if it lost its usable subscription itself. A claim is also included
   * if another claim with the same product and subscription lost the subscription after the ruling,
   * while the other claim was under review or held the subject.
   */
  Set<UUID> withoutSubscriptionIn(UUID caseId);
}
