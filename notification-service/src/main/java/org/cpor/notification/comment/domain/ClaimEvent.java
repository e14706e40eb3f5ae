package org.cpor.notification.comment.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * An event of a claim that its partner should know. Codes are text, because another service can use
 * a code that this version does not know.
 */
public sealed interface ClaimEvent {

  /**
   * No check found an error.
   *
   * @param afterWaiting whether the claim had waited for its product to be provisioned
   */
  record Verified(List<FindingText> warnings, boolean afterWaiting) implements ClaimEvent {
    public Verified {
      warnings = List.copyOf(warnings);
    }
  }

  /** At least one check found an error, which the partner has to correct. */
  record VerificationFailed(List<FindingText> errors, List<FindingText> warnings)
      implements ClaimEvent {
    public VerificationFailed {
      errors = List.copyOf(errors);
      warnings = List.copyOf(warnings);
    }
  }

  /**
   * The checks found only errors that say that the product is not provisioned yet. The platform
   * verifies the claim again when the product is provisioned.
   */
  record ProvisioningAwaited(List<FindingText> errors, List<FindingText> warnings)
      implements ClaimEvent {
    public ProvisioningAwaited {
      errors = List.copyOf(errors);
      warnings = List.copyOf(warnings);
    }
  }

  /**
   * Documents that the partner added to its claim were checked.
   *
   * @param findings at least one
   */
  record EvidenceChecked(List<DocumentFinding> findings) implements ClaimEvent {
    public EvidenceChecked {
      findings = List.copyOf(findings);
    }
  }

  /** The partner has to correct the claim by the deadline. */
  record CorrectionDue(Instant respondBy) implements ClaimEvent {}

  /**
   * The product was not provisioned within the time that the policy allows. The partner must act.
   */
  record ProvisioningOverdue(Instant respondBy) implements ClaimEvent {}

  /**
   * The claim was not corrected, or its product was not provisioned, by the deadline. The claim is
   * rejected without a review.
   */
  record NotCorrected() implements ClaimEvent {}

  /** The review of the claim began. */
  record ReviewOpened(Instant reviewDueAt) implements ClaimEvent {}

  /** Another partner claims, or holds, the same subject. */
  record CompetitionDetected() implements ClaimEvent {}

  /** No other partner claims or holds the subject any more. */
  record CompetitionEnded() implements ClaimEvent {}

  /**
   * A reviewer asks the partner for more information.
   *
   * @param codes what is missing, such as {@code MISSING_PRODUCTS}; at least one
   * @param message the reviewer's own words
   * @param documentsRequired whether an answer must have a document, or state that the partner has
   *     none
   */
  record InformationRequested(
      List<String> codes, Optional<String> message, Instant respondBy, boolean documentsRequired)
      implements ClaimEvent {
    public InformationRequested {
      codes = List.copyOf(codes);
    }
  }

  /** The partner did not answer a reviewer's request by the deadline. */
  record ResponseOverdue(Instant respondBy) implements ClaimEvent {}

  /**
   * A reviewer moved the due date of the review.
   *
   * @param reason such as {@code WAITING_FOR_CUSTOMER}
   * @param message the reviewer's own words
   * @param reviewDueAt the new due date
   */
  record ReviewExtended(String reason, Optional<String> message, Instant reviewDueAt)
      implements ClaimEvent {}

  /** A ruling awarded the subject to the claim. */
  record Approved(Instant decidedAt) implements ClaimEvent {}

  /**
   * A ruling rejected the claim.
   *
   * @param reason such as {@code INSUFFICIENT_POE}
   * @param disputableUntil the deadline for a dispute; empty when the rejection is final
   * @param ownClaimId the claim that holds the subject now, if it belongs to the partner of the
   *     rejected claim; otherwise empty
   */
  record Rejected(String reason, Optional<Instant> disputableUntil, Optional<UUID> ownClaimId)
      implements ClaimEvent {}

  /**
   * A review lead corrected the ruling. This changed the decision on the claim, or the reason why
   * the claim is rejected.
   *
   * @param before the earlier decision
   * @param after the new decision: {@code APPROVED} or {@code REJECTED}; {@code RETAINED} or {@code
   *     SUPERSEDED} for a claim that held the subject before the ruling
   */
  record RulingCorrected(String before, String after, Instant ruledAt, Instant correctedAt)
      implements ClaimEvent {}

  /** The partner disputed the rejection. */
  record Disputed() implements ClaimEvent {}

  /**
   * The customer declined the association.
   *
   * @param words the customer's reason
   */
  record CustomerDeclined(String words) implements ClaimEvent {}

  /**
   * The claim no longer holds its subject.
   *
   * @param reason such as {@code SUPERSEDED}
   * @param ownClaimId the claim that holds the subject from now on, if it belongs to the same
   *     partner as this claim; otherwise empty
   */
  record AssociationEnded(Instant endedAt, String reason, Optional<UUID> ownClaimId)
      implements ClaimEvent {}

  /**
   * The association ended because the subscription of the claim ended. The customer has another
   * subscription with the product.
   *
   * @param subscriptionId the id of the other subscription
   * @param pendingUntil the deadline for the renewal; until then, reviewers of other partners'
   *     claims see that this partner can still renew its claim
   */
  record RenewalSuggested(UUID subscriptionId, Instant pendingUntil) implements ClaimEvent {}
}
