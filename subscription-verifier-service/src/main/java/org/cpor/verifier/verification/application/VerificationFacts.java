package org.cpor.verifier.verification.application;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.cpor.verifier.claimed.domain.WatchedClaim;
import org.cpor.verifier.directory.domain.SubscriptionStatus;
import org.cpor.verifier.verification.domain.FiledClaim;
import org.cpor.verifier.verification.domain.Finding;

/** Publishes the results of verifications and of the watch in the current transaction. */
public interface VerificationFacts {

  /** The claim passed and goes to review. */
  void verified(FiledClaim claim, List<Finding> warnings, boolean afterWaiting, Instant now);

  /** The claim failed: it waits for provisioning or goes back to its partner. */
  void failed(FiledClaim claim, List<Finding> findings, boolean waitsForProvisioning, Instant now);

  /**
   * No usable subscription supports an approved claim any more.
   *
   * @param status of its subscription; empty when the directory has none
   * @param reason the code of the finding
   */
  void subscriptionEnded(
      WatchedClaim claim, Optional<SubscriptionStatus> status, String reason, Instant now);

  /**
   * No usable subscription supports a claim under review.
   *
   * @param reason the code of the finding
   */
  void subscriptionLapsed(WatchedClaim claim, String reason, Instant now);

  /** A usable subscription supports a claim under review again. */
  void subscriptionRestored(WatchedClaim claim, Instant now);
}
