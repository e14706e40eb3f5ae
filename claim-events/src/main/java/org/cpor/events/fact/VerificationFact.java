package org.cpor.events.fact;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cpor.events.topic.Topics;
import org.jspecify.annotations.Nullable;

/**
 * The results of the verifier about a claim. The verifier publishes these facts on {@link
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
   * At least one check found an error. The fact has all findings, including warnings, so that the
   * partner can correct everything at once.
   *
   * @param waitsForProvisioning whether all errors are {@code SUBSCRIPTION_NOT_PROVISIONED}; if so,
   *     the verifier verifies the claim again when the product is provisioned
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
   * The verifier compared a claim with its documents. The fact has all differences that were found
   * for the revision, and replaces earlier advice. Advice does not change the status of a claim.
   *
   * @param advice findings of severity {@code ADVICE}; empty when there are no differences any more
   */
  record ClaimAdvised(ClaimReference claim, int revision, List<Finding> advice, Instant advisedAt)
      implements VerificationFact {

    public ClaimAdvised {
      advice = List.copyOf(advice);
    }
  }

  /**
   * An approved claim has no usable subscription any more. This fact is published at most once for
   * each association of the claim, even if a subscription becomes usable and ends again.
   *
   * @param subscriptionId the subscription that the claim names; null when the claim names no
   *     subscription
   * @param status the subscription's status in the directory, such as {@code EXPIRED} or {@code
   *     DELETED}; null when the directory no longer has a subscription of the tenant with the
   *     product
   * @param reason why no subscription is usable: the code of a finding, such as {@code
   *     SUBSCRIPTION_NOT_ACTIVE}; null in older facts
   * @param endedAt when the verifier learned that no subscription is usable any more
   * @param successorSubscriptionId another usable subscription of the tenant with the product, if
   *     the partner has not claimed it yet; null when there is no such subscription, and in older
   *     facts
   */
  record SubscriptionEnded(
      ClaimReference claim,
      @Nullable UUID subscriptionId,
      @Nullable String status,
      @Nullable String reason,
      Instant endedAt,
      @Nullable UUID successorSubscriptionId)
      implements VerificationFact {

    /** The end of a subscription that has no known successor. */
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
   * A claim has no usable subscription any more. The claim is under review, was closed a short time
   * ago, or got its subject after a reviewer or a lead had confirmed that it has no usable
   * subscription. If a subscription becomes usable again, {@link SubscriptionRestored} is
   * published.
   *
   * @param reason why no subscription is usable: the code of a finding, such as {@code
   *     SUBSCRIPTION_NOT_ACTIVE}
   * @param lapsedAt when the verifier learned that no subscription is usable
   */
  record SubscriptionLapsed(ClaimReference claim, String reason, Instant lapsedAt)
      implements VerificationFact {}

  /**
   * After {@link SubscriptionLapsed}, the claim has a usable subscription again.
   *
   * @param restoredAt when the verifier learned that a subscription is usable
   */
  record SubscriptionRestored(ClaimReference claim, Instant restoredAt)
      implements VerificationFact {}

  /**
   * The successor that {@link SubscriptionEnded} named is not usable any more. This fact is
   * published at most once for each {@link SubscriptionEnded}, even if the successor becomes usable
   * again.
   *
   * @param reason why the successor is not usable: the code of a finding, such as {@code
   *     SUBSCRIPTION_NOT_ACTIVE}
   * @param endedAt when the verifier learned that the successor is not usable
   */
  record SuccessorEnded(
      ClaimReference claim, UUID successorSubscriptionId, String reason, Instant endedAt)
      implements VerificationFact {}

  /**
   * The documents that a partner added to a filed claim were checked. The verifier applied the same
   * rules as for the documents of a new claim. This fact is published even if there are no
   * findings, so that reviewers see which documents were checked.
   *
   * @param occasion how the partner added the documents: with an answer ({@code ANSWER}), with a
   *     dispute ({@code DISPUTE}), or with nothing else ({@code EVIDENCE})
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
