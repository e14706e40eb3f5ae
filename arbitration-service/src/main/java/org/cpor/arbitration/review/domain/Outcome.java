package org.cpor.arbitration.review.domain;

import java.util.UUID;
import org.cpor.arbitration.review.domain.party.RejectionReason;

/** Who gets the subject by a ruling. */
public sealed interface Outcome {

  /** The names of the outcomes in the API and in the database. */
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

  /** The reason for the rejected claims, unless the ruling names another. */
  RejectionReason defaultRejection();

  /**
   * One of the claims gets it.
   *
   * @param associationId the association that starts with it
   */
  record Award(UUID claimId, UUID associationId) implements Outcome {

    @Override
    public RejectionReason defaultRejection() {
      return RejectionReason.AWARDED_TO_ANOTHER_PARTNER;
    }
  }

  /** The partner that holds it keeps it. */
  record HolderRetains() implements Outcome {

    @Override
    public RejectionReason defaultRejection() {
      return RejectionReason.AWARDED_TO_ANOTHER_PARTNER;
    }
  }

  /** None of the claims gets it. A holder's association continues. */
  record None() implements Outcome {

    @Override
    public RejectionReason defaultRejection() {
      return RejectionReason.INSUFFICIENT_POE;
    }
  }
}
