package org.cpor.verifier.verification.application;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.cpor.verifier.claimed.domain.WatchedClaim;
import org.cpor.verifier.directory.domain.SubscriptionStatus;
import org.cpor.verifier.verification.domain.FiledClaim;
import org.cpor.verifier.verification.domain.Verification;

/**
 * Publishes the results of verifications and of the watch of subscriptions, in the current
 * transaction.
 */
public interface VerificationFacts {

  /**
   * Publishes that the claim was verified. A claim that passed goes to review. A claim that failed
   * waits for provisioning or goes back to its partner. The findings are published with their texts
   * in the language of the claim.
   *
   * @param afterWaiting whether the claim waited for provisioning before
   */
  void verified(FiledClaim claim, Verification verification, boolean afterWaiting, Instant now);

  /**
   * Publishes that no usable subscription supports an approved claim any more.
   *
   * @param status the status of the subscription that the claim names; empty when the directory has
   *     no such subscription
   * @param reason the code of the finding
   * @param successor the id of another usable subscription of the customer, on which the partner is
   *     allowed to file a claim
   */
  void subscriptionEnded(
      WatchedClaim claim,
      Optional<SubscriptionStatus> status,
      String reason,
      Optional<UUID> successor,
      Instant now);

  /**
   * Publishes that no usable subscription supports a claim that is not approved.
   *
   * @param reason the code of the finding
   */
  void subscriptionLapsed(WatchedClaim claim, String reason, Instant now);

  /**
   * Publishes that the successor of an ended subscription is not usable any more.
   *
   * @param claim the claim of the ended subscription; {@code subscriptionId} is the id of the
   *     successor
   * @param reason the code of the finding
   */
  void successorEnded(WatchedClaim claim, String reason, Instant now);

  /** Publishes that a claim that is not approved has the support of a usable subscription again. */
  void subscriptionRestored(WatchedClaim claim, Instant now);
}
