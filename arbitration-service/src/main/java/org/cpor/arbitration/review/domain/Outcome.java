package org.cpor.arbitration.review.domain;

import java.util.UUID;
import org.cpor.arbitration.review.domain.party.RejectionReason;

/** The result of a ruling: who gets the subject. */
public sealed interface Outcome {

  /** The kinds of outcomes. */
  enum Kind {
    AWARD,
    HOLDER_RETAINS,
    NONE
  }

  default Kind kind() {
    return switch (this) {
      case Award award -> Kind.AWARD;
      case HolderRetains retains -> Kind.HOLDER_RETAINS;
      case None none -> Kind.NONE;
    };
  }

  /**
   * The reason why a claim is rejected, if the ruling gives no reason for this claim.
   *
   * @param own whether the partner of the rejected claim holds the subject with another claim after
   *     the ruling
   */
  RejectionReason defaultRejection(boolean own);

  /**
   * A claimant gets the subject.
   *
   * @param associationId the association that the award starts
   */
  record Award(UUID claimId, UUID associationId) implements Outcome {

    @Override
    public RejectionReason defaultRejection(boolean own) {
      return toAPartner(own);
    }
  }

  /** The holder keeps the subject. */
  record HolderRetains() implements Outcome {

    @Override
    public RejectionReason defaultRejection(boolean own) {
      return toAPartner(own);
    }
  }

  /** No claimant gets the subject. If there is a holder, its association continues. */
  record None() implements Outcome {

    @Override
    public RejectionReason defaultRejection(boolean own) {
      return RejectionReason.INSUFFICIENT_POE;
    }
  }

  private static RejectionReason toAPartner(boolean own) {
    return own ? RejectionReason.AWARDED_TO_OWN_CLAIM : RejectionReason.AWARDED_TO_ANOTHER_PARTNER;
  }
}
