package org.cpor.intake.claim.domain;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.cpor.intake.claim.domain.ProgressStep.Advice;
import org.cpor.intake.claim.domain.ProgressStep.Approval;
import org.cpor.intake.claim.domain.ProgressStep.AssociationEnd;
import org.cpor.intake.claim.domain.ProgressStep.AssociationStart;
import org.cpor.intake.claim.domain.ProgressStep.Competition;
import org.cpor.intake.claim.domain.ProgressStep.CorrectionAwaited;
import org.cpor.intake.claim.domain.ProgressStep.Decision;
import org.cpor.intake.claim.domain.ProgressStep.Dispute;
import org.cpor.intake.claim.domain.ProgressStep.Extension;
import org.cpor.intake.claim.domain.ProgressStep.InformationRequest;
import org.cpor.intake.claim.domain.ProgressStep.Rejection;
import org.cpor.intake.claim.domain.ProgressStep.Resubmission;
import org.cpor.intake.claim.domain.ProgressStep.Review;
import org.cpor.intake.claim.domain.ProgressStep.Verification;
import org.cpor.intake.claim.domain.ProgressStep.Withdrawal;
import org.jspecify.annotations.Nullable;

/**
 * What has happened to a claim since it was filed. Of the steps of one kind, only the newest is
 * kept; {@link ProgressStep#replaces} decides which of two steps is newer. Therefore the result is
 * the same, even if facts arrive in another order or several times.
 *
 * @param newest the newest step of each kind, by its type
 */
public record ClaimProgress(Map<Class<? extends ProgressStep>, ProgressStep> newest) {

  /** The progress of a newly filed claim. */
  public static final ClaimProgress NONE = new ClaimProgress(Map.of());

  /** The reason code of a claim that its partner withdrew. */
  private static final String WITHDRAWN = "WITHDRAWN";

  public ClaimProgress {
    newest = Map.copyOf(newest);
  }

  /** Returns the progress after {@code step}. Callers can add steps in any order. */
  public ClaimProgress with(ProgressStep step) {
    ProgressStep known = newest.get(step.kind());
    if (known != null && !step.replaces(known)) {
      return this;
    }
    Map<Class<? extends ProgressStep>, ProgressStep> next = new HashMap<>(newest);
    next.put(step.kind(), step);
    return new ClaimProgress(next);
  }

  /** Returns the newest step of a kind; null when no such step has happened. */
  public <T extends ProgressStep> @Nullable T newest(Class<T> kind) {
    return kind.cast(newest.get(kind));
  }

  /**
   * The status that follows from the steps. An approval decides the status, even if the partner
   * withdrew the claim at the same time. {@link ClaimStatus} shows what changes the status later.
   */
  public ClaimStatus status() {
    return switch (decision()) {
      case Approval approval ->
          endSince(approval).map(AssociationEnd::statusOfClaim).orElse(ClaimStatus.APPROVED);
      case Rejection rejection -> statusAfter(rejection);
      case null -> statusBeforeRuling();
    };
  }

  /**
   * The status of a rejected claim. A withdrawn claim stays withdrawn. If arbitration receives a
   * dispute after a review lead has corrected the rejection to an approval, arbitration ignores the
   * dispute. Then the partner can dispute a later rejection: this rejection has a {@link
   * Rejection#disputableUntil}, and the status is {@code REJECTED} and not {@code REJECTED_FINAL}.
   */
  private ClaimStatus statusAfter(Rejection rejection) {
    Dispute dispute = newest(Dispute.class);
    if (dispute == null) {
      return newest(Withdrawal.class) == null ? ClaimStatus.REJECTED : ClaimStatus.WITHDRAWN;
    }
    boolean heard = currentReview().filter(it -> it.at().isAfter(rejection.at())).isPresent();
    if (heard || !rejection.at().isAfter(dispute.rejectedAt())) {
      return ClaimStatus.DISPUTED;
    }
    return rejection.disputableUntil() == null ? ClaimStatus.REJECTED_FINAL : ClaimStatus.REJECTED;
  }

  private ClaimStatus statusBeforeRuling() {
    if (newest(Withdrawal.class) != null) {
      return ClaimStatus.WITHDRAWN;
    }
    return openRequest().isPresent() ? ClaimStatus.ACTION_REQUIRED : statusOfVerification();
  }

  /**
   * The status of a claim without a ruling, dispute or withdrawal. The facts of the verifier and of
   * arbitration arrive on different topics, so the fact about a review can arrive before the fact
   * about the verification. A claim with a known review counts as verified until a verification
   * fails after the review was opened. The due date comes with the fact about the review. Therefore
   * a claim is under review only when its review is known.
   */
  private ClaimStatus statusOfVerification() {
    Optional<Verification> verification = currentVerification();
    Optional<Review> review = currentReview();
    if (verification.isEmpty()) {
      return review.isEmpty() ? ClaimStatus.SUBMITTED : ClaimStatus.UNDER_REVIEW;
    }
    if (verification.get().passed()) {
      // A review that began before the claim was corrected also counts, because the clocks of
      // services differ.
      return newest(Review.class) == null ? ClaimStatus.SUBMITTED : ClaimStatus.UNDER_REVIEW;
    }
    Instant verifiedAt = verification.get().at();
    return review.filter(opened -> !opened.at().isBefore(verifiedAt)).isPresent()
        ? ClaimStatus.UNDER_REVIEW
        : ClaimStatus.ACTION_REQUIRED;
  }

  /** The verification of the latest revision. */
  private Optional<Verification> currentVerification() {
    Resubmission corrected = newest(Resubmission.class);
    return Optional.ofNullable(newest(Verification.class))
        .filter(answer -> corrected == null || answer.revision() >= corrected.revision());
  }

  private Optional<Review> currentReview() {
    Resubmission corrected = newest(Resubmission.class);
    return Optional.ofNullable(newest(Review.class))
        .filter(opened -> corrected == null || !opened.at().isBefore(corrected.at()));
  }

  /**
   * Whether the verification of the claim failed, and the claim is neither decided nor under review
   * nor withdrawn.
   */
  public boolean needsCorrection() {
    return decision() == null
        && newest(Withdrawal.class) == null
        && statusOfVerification() == ClaimStatus.ACTION_REQUIRED;
  }

  /**
   * The deadline for the partner's answer or correction; empty when the partner has nothing to
   * answer or correct, or when the deadline for the correction is not known yet. Reviewers can also
   * send a request to the partner of a disputed claim, or of a claim that holds its subject. Such a
   * request does not change the status of the claim.
   */
  public Optional<Instant> respondBy() {
    return status() == ClaimStatus.WITHDRAWN
        ? Optional.empty()
        : openRequest().map(InformationRequest::respondBy).or(this::correctBy);
  }

  /** The deadline of the correction; empty when it is not known, or nothing needs correction. */
  public Optional<Instant> correctBy() {
    CorrectionAwaited awaited = newest(CorrectionAwaited.class);
    return awaited != null
            && needsCorrection()
            && currentVerification().filter(it -> it.revision() == awaited.revision()).isPresent()
        ? Optional.of(awaited.respondBy())
        : Optional.empty();
  }

  /**
   * The request that the partner has to answer, or had to answer when the partner withdrew the
   * claim; empty if no request is open.
   */
  public Optional<InformationRequest> openRequest() {
    return Optional.ofNullable(newest(InformationRequest.class))
        .filter(request -> request.isOpenIn(this));
  }

  /**
   * The findings of the verification of the latest revision, including warnings, and the advice on
   * this revision.
   */
  public List<Finding> findings() {
    return Stream.concat(
            currentVerification().stream().map(Verification::findings),
            currentAdvice().stream().map(Advice::findings))
        .flatMap(List::stream)
        .toList();
  }

  private Optional<Advice> currentAdvice() {
    Resubmission corrected = newest(Resubmission.class);
    return Optional.ofNullable(newest(Advice.class))
        .filter(advice -> corrected == null || advice.revision() >= corrected.revision());
  }

  /** The due date of the review; empty before the review is opened. */
  public Optional<Instant> reviewDueAt() {
    return currentExtension()
        .map(Extension::dueAt)
        .or(() -> Optional.ofNullable(newest(Review.class)).map(Review::dueAt));
  }

  /** How the due date of the review was counted; empty when the count is not known. */
  public Optional<ReviewClock> reviewClock() {
    Optional<Extension> extension = currentExtension();
    return extension.isPresent()
        ? extension.map(Extension::clock)
        : Optional.ofNullable(newest(Review.class)).map(Review::clock);
  }

  /** The extension of the newest review. */
  private Optional<Extension> currentExtension() {
    Review review = newest(Review.class);
    return Optional.ofNullable(newest(Extension.class))
        .filter(extension -> review == null || !extension.at().isBefore(review.at()));
  }

  /**
   * Whether another partner claims or holds the subject of this claim. Always false for a claim
   * that is rejected or withdrawn, or that no longer holds its subject. A ruling also ends a
   * competition that began before the ruling.
   */
  public boolean competing() {
    Competition competition = newest(Competition.class);
    if (competition == null || !competition.exists()) {
      return false;
    }
    Decision decision = decision();
    boolean undecided = decision == null || competition.at().isAfter(decision.at());
    return switch (status()) {
      case SUBMITTED, ACTION_REQUIRED, UNDER_REVIEW -> true;
      case DISPUTED -> undecided;
      // An approved claim has a reason only after its association ended.
      case APPROVED -> undecided && reason().isEmpty();
      case REJECTED, REJECTED_FINAL, WITHDRAWN -> false;
    };
  }

  /** The newest ruling; null before the first ruling. */
  public @Nullable Decision decision() {
    return newest(Decision.class);
  }

  /**
   * Why the claim does not hold its subject. For a rejected claim, this is the code of the reason
   * for the rejection; for an ended association, the code of the reason for the end; for a claim
   * that the partner withdrew and that was not approved, {@code WITHDRAWN}. Empty for any other
   * claim.
   */
  public Optional<String> reason() {
    return switch (decision()) {
      case Rejection it -> Optional.of(status() == ClaimStatus.WITHDRAWN ? WITHDRAWN : it.reason());
      case Approval approval -> endSince(approval).map(AssociationEnd::reason);
      case null -> Optional.ofNullable(newest(Withdrawal.class)).map(withdrawal -> WITHDRAWN);
    };
  }

  /**
   * The end of the time in which the partner can dispute the rejection; empty when the claim is not
   * rejected, or when the rejection cannot be disputed.
   */
  public Optional<Instant> disputableUntil() {
    return status() == ClaimStatus.REJECTED && decision() instanceof Rejection rejection
        ? Optional.ofNullable(rejection.disputableUntil())
        : Optional.empty();
  }

  /** The newest association of the claim; empty when the claim was never approved. */
  public Optional<ClaimAssociation> association() {
    return Optional.ofNullable(newest(AssociationStart.class)).map(this::association);
  }

  private ClaimAssociation association(AssociationStart start) {
    AssociationEnd end = newest(AssociationEnd.class);
    if (end != null && !end.at().isBefore(start.at())) {
      return ClaimAssociation.ended(start.at(), end.at(), end.reason());
    }
    // A rejection ends the association. The fact about the end of the association may arrive later.
    return decision() instanceof Rejection rejection && !rejection.at().isBefore(start.at())
        ? ClaimAssociation.ended(start.at(), rejection.at(), rejection.reason())
        : ClaimAssociation.active(start.at());
  }

  private Optional<AssociationEnd> endSince(Approval approval) {
    return Optional.ofNullable(newest(AssociationEnd.class))
        .filter(end -> !end.at().isBefore(approval.at()));
  }

  /** Whether the partner can no longer act on the claim. */
  public boolean isClosed(Instant now) {
    return switch (status()) {
      case SUBMITTED, ACTION_REQUIRED, UNDER_REVIEW, DISPUTED -> false;
      case REJECTED -> disputableUntil().filter(now::isBefore).isEmpty();
      // An approved claim has a reason only after its association ended.
      case APPROVED -> reason().isPresent();
      case REJECTED_FINAL, WITHDRAWN -> true;
    };
  }
}
