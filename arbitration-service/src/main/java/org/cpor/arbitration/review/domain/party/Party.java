package org.cpor.arbitration.review.domain.party;

import java.time.Instant;
import java.util.UUID;
import org.cpor.arbitration.association.domain.PartnerClaim;

/** A claim in a case. */
public sealed interface Party {

  PartnerClaim claim();

  /** A party that takes part in the ruling. */
  sealed interface Heard extends Party {

    Hearing hearing();

    Heard with(Hearing next);
  }

  /**
   * A claim under review.
   *
   * @param policy the name of the policy profile under which the claim was admitted
   * @param disputes whether the claim disputes an earlier rejection; if so, the partner cannot
   *     dispute the new decision
   * @param subscriptionEnded whether the claim has no usable subscription any more
   */
  record Claimant(
      PartnerClaim claim,
      String policy,
      Deadline deadline,
      boolean disputes,
      Hearing hearing,
      boolean subscriptionEnded)
      implements Heard {

    /** Creates a claimant for the first review of its claim. */
    public static Claimant of(PartnerClaim claim, String policy, Deadline deadline) {
      return new Claimant(claim, policy, deadline, false, Hearing.NEW, false);
    }

    /** Creates a claimant for a rejected claim that its partner disputes. */
    public static Claimant disputing(PartnerClaim claim, String policy, Deadline deadline) {
      return new Claimant(claim, policy, deadline, true, Hearing.NEW, false);
    }

    @Override
    public Claimant with(Hearing next) {
      return new Claimant(claim, policy, deadline, disputes, next, subscriptionEnded);
    }

    /**
     * Returns the claimant with the corrected claim. A reviewer must review the proof of execution
     * of the corrected claim again.
     */
    public Claimant revised(PartnerClaim next) {
      return new Claimant(next, policy, deadline, disputes, hearing.beforeReview(), false);
    }

    public Claimant with(Deadline next) {
      return new Claimant(claim, policy, next, disputes, hearing, subscriptionEnded);
    }

    public Claimant withSubscription(boolean ended) {
      return new Claimant(claim, policy, deadline, disputes, hearing, ended);
    }
  }

  /** The approved claim that holds the subject. */
  record Holder(PartnerClaim claim, UUID associationId, Hearing hearing) implements Heard {

    /** Creates a holder that has just joined the case. */
    public static Holder of(PartnerClaim claim, UUID associationId) {
      return new Holder(claim, associationId, Hearing.NEW);
    }

    @Override
    public Holder with(Hearing next) {
      return new Holder(claim, associationId, next);
    }
  }

  /** A party that left the case. */
  record Gone(PartnerClaim claim, Departure why, Instant at) implements Party {}
}
