package org.cpor.arbitration.review.domain;

import java.util.UUID;

/** To whom a ruling gives the subject. */
public sealed interface Outcome {

  /** The kinds of outcome, as they are named outside. */
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

  /** Why the claims that do not get it are rejected, unless the ruling says otherwise. */
  RejectionReason defaultRejection();

  /**
   * To one of the claims.
   *
   * @param associationId the association that starts with it
   */
  record Award(UUID claimId, UUID associationId) implements Outcome {

    @Override
    public RejectionReason defaultRejection() {
      return RejectionReason.AWARDED_TO_ANOTHER_PARTNER;
    }
  }

  /** It stays with the partner that holds it. */
  record HolderRetains() implements Outcome {

    @Override
    public RejectionReason defaultRejection() {
      return RejectionReason.AWARDED_TO_ANOTHER_PARTNER;
    }
  }

  /** To none of the claims. A holder's association is untouched. */
  record None() implements Outcome {

    @Override
    public RejectionReason defaultRejection() {
      return RejectionReason.INSUFFICIENT_POE;
    }
  }
}
