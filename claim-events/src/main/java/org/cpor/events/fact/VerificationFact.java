package org.cpor.events.fact;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cpor.events.topic.Topics;
import org.jspecify.annotations.Nullable;

/**
 * A result of the verifier about a claim. The verifier publishes these facts on {@link
 * Topics#VERIFICATIONS}.
 */
public sealed interface VerificationFact extends ClaimFact {

  /**
   * No check found an error. The claim goes to review.
   *
   * @param warnings findings of severity {@code WARNING}
   * @param afterWaiting whether the claim had waited for its product to be provisioned
   */
  record ClaimVerified(
      ClaimReference claim,
      ClaimDetails details,
      Instant filedAt,
      int revision,
      List<Finding> warnings,
      boolean afterWaiting,
      Instant verifiedAt)
      implements VerificationFact {

    public ClaimVerified {
      warnings = List.copyOf(warnings);
    }
  }

  /**
   * At least one check found an error. The event has all findings, including warnings, so that the
   * partner can correct everything at once.
   *
   * @param waitsForProvisioning whether all errors are {@code SUBSCRIPTION_NOT_PROVISIONED}; the
   *     verifier then verifies the claim again when the product is provisioned
   */
  record ClaimVerificationFailed(
      ClaimReference claim,
      int revision,
      List<Finding> findings,
      boolean waitsForProvisioning,
      Instant failedAt)
      implements VerificationFact {

    public ClaimVerificationFailed {
      findings = List.copyOf(findings);
    }
  }

  /**
   * The verifier compared a claim with its documents. The fact lists all differences for the
   * revision and replaces earlier advice. Advice does not change the status of a claim.
   *
   * @param advice findings of severity {@code ADVICE}; empty when nothing differs any more
   */
  record ClaimAdvised(ClaimReference claim, int revision, List<Finding> advice, Instant advisedAt)
      implements VerificationFact {

    public ClaimAdvised {
      advice = List.copyOf(advice);
    }
  }

  /**
   * An approved claim has no usable subscription any more. Published once for each claim, even if
   * the subscription becomes usable and ends again.
   *
   * @param subscriptionId the subscription that the claim names; null when the claim names none
   * @param status the subscription's status in the directory, such as {@code EXPIRED} or {@code
   *     DELETED}; null when the directory has no subscription of the tenant with the product any
   *     more
   * @param reason why no subscription is usable: the code of a finding, such as {@code
   *     SUBSCRIPTION_NOT_ACTIVE}; null in events of an earlier version of the verifier
   * @param endedAt when the verifier learned that no subscription is usable any more
   * @param successorSubscriptionId another usable subscription of the tenant with the product,
   *     which the partner has not claimed yet; null when there is none, and in events of an earlier
   *     version of the verifier
   */
  record SubscriptionEnded(
      ClaimReference claim,
      @Nullable UUID subscriptionId,
      @Nullable String status,
      @Nullable String reason,
      Instant endedAt,
      @Nullable UUID successorSubscriptionId)
      implements VerificationFact {

    /** An end without a successor. */
    public SubscriptionEnded(
        ClaimReference claim,
        @Nullable UUID subscriptionId,
        @Nullable String status,
        @Nullable String reason,
        Instant endedAt) {
      this(claim, subscriptionId, status, reason, endedAt, null);
    }
  }

  /**
   * A claim under review has no usable subscription any more. This may change later: see {@link
   * SubscriptionRestored}.
   *
   * @param reason why no subscription is usable: the code of a finding, such as {@code
   *     SUBSCRIPTION_NOT_ACTIVE}
   * @param lapsedAt when the verifier learned this
   */
  record SubscriptionLapsed(ClaimReference claim, String reason, Instant lapsedAt)
      implements VerificationFact {}

  /**
   * A claim under review has a usable subscription again, after {@link SubscriptionLapsed}.
   *
   * @param restoredAt when the verifier learned this
   */
  record SubscriptionRestored(ClaimReference claim, Instant restoredAt)
      implements VerificationFact {}

  /**
   * The documents that a partner added to a filed claim were checked, by the same rules as the
   * documents with which a claim is filed. Published also when there are no findings, so that the
   * reviewers see which documents were checked.
   *
   * @param occasion how the partner added the documents: with an {@code ANSWER}, with a {@code
   *     DISPUTE}, or by themselves ({@code EVIDENCE})
   * @param documents the ids of the documents that were checked; at least one
   */
  record EvidenceChecked(
      ClaimReference claim,
      String occasion,
      List<UUID> documents,
      List<DocumentFinding> findings,
      Instant checkedAt)
      implements VerificationFact {

    public EvidenceChecked {
      documents = List.copyOf(documents);
      findings = List.copyOf(findings);
    }
  }
}
