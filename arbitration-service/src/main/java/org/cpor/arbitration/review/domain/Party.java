package org.cpor.arbitration.review.domain;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.cpor.arbitration.association.domain.PartnerClaim;

/** A claim in a case. */
public sealed interface Party {

  PartnerClaim claim();

  /** A party that has a say in the case. */
  sealed interface Heard extends Party {

    Hearing hearing();

    Heard with(Hearing next);
  }

  /**
   * A claim under review.
   *
   * @param policy the profile that it was admitted under
   * @param disputes whether it was rejected before: what is decided now is final
   * @param subscriptionEnded whether no subscription carries it any more that can be used
   */
  record Claimant(
      PartnerClaim claim,
      String policy,
      Deadline deadline,
      boolean disputes,
      Hearing hearing,
      boolean subscriptionEnded)
      implements Heard {

    /** A claim that comes under review. */
    public static Claimant of(PartnerClaim claim, String policy, Deadline deadline) {
      return new Claimant(claim, policy, deadline, false, Hearing.NEW, false);
    }

    /** A rejected claim that is heard once more. */
    public static Claimant disputing(PartnerClaim claim, String policy, Deadline deadline) {
      return new Claimant(claim, policy, deadline, true, Hearing.NEW, false);
    }

    @Override
    public Claimant with(Hearing next) {
      return new Claimant(claim, policy, deadline, disputes, next, subscriptionEnded);
    }

    /** What speaks against awarding it the subject. */
    public Set<AwardObjection> objections() {
      return subscriptionEnded ? Set.of(AwardObjection.SUBSCRIPTION_ENDED) : Set.of();
    }

    /** The same claim, corrected and verified: nobody has judged what it says now. */
    Claimant revised(PartnerClaim next) {
      return new Claimant(next, policy, deadline, disputes, hearing.beforeReview(), false);
    }

    Claimant with(Deadline next) {
      return new Claimant(claim, policy, next, disputes, hearing, subscriptionEnded);
    }

    Claimant withSubscription(boolean ended) {
      return new Claimant(claim, policy, deadline, disputes, hearing, ended);
    }
  }

  /** The approved claim that holds the subject. */
  record Holder(PartnerClaim claim, UUID associationId, Hearing hearing) implements Heard {

    /** A holder that was not heard yet. */
    public static Holder of(PartnerClaim claim, UUID associationId) {
      return new Holder(claim, associationId, Hearing.NEW);
    }

    @Override
    public Holder with(Hearing next) {
      return new Holder(claim, associationId, next);
    }
  }

  /** It was heard once. */
  record Gone(PartnerClaim claim, Departure why, Instant at) implements Party {}
}
