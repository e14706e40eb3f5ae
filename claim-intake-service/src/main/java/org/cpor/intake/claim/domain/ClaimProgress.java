package org.cpor.intake.claim.domain;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What has happened to a claim since it was filed: the newest of each kind of news, by the time it
 * happened and not the time it was heard. So the facts of several topics may arrive in any order,
 * and any number of times, and end in the same progress.
 *
 * @param newest the news that count, by their kind
 */
public record ClaimProgress(Map<Class<? extends News>, News> newest) {

  /** Of a claim just filed. */
  public static final ClaimProgress NONE = new ClaimProgress(Map.of());

  /** The code that tells why a claim is withdrawn: because its partner wanted it so. */
  private static final String WITHDRAWN = "WITHDRAWN";

  public ClaimProgress {
    newest = Map.copyOf(newest);
  }

  /** Something that happened to the claim. Of each kind the newest counts. */
  public sealed interface News {

    /** When it happened. */
    Instant at();

    default Class<? extends News> kind() {
      return getClass();
    }

    /** Whether this counts, and not {@code known}, which is of the same kind. */
    default boolean outweighs(News known) {
      return at().isAfter(known.at());
    }
  }

  /**
   * An answer of the verification.
   *
   * @param revision which filing of the claim was verified: an answer on a later one outweighs
   * @param passed no finding is an error
   */
  public record Verification(int revision, boolean passed, List<Finding> findings, Instant at)
      implements News {

    public Verification {
      findings = List.copyOf(findings);
    }

    @Override
    public boolean outweighs(News known) {
      return (known instanceof Verification other && other.revision != revision)
          ? revision > other.revision
          : at.isAfter(known.at());
    }
  }

  /**
   * The partner has to act on the findings of a verification, or the claim is rejected.
   *
   * @param revision which filing of the claim failed: of a later one outweighs
   * @param respondBy until when a correction counts
   */
  public record CorrectionAwaited(int revision, Instant respondBy, Instant at) implements News {

    @Override
    public boolean outweighs(News known) {
      return (known instanceof CorrectionAwaited other && other.revision != revision)
          ? revision > other.revision
          : at.isAfter(known.at());
    }
  }

  /**
   * The review of a verified claim, or of a dispute, was opened.
   *
   * @param dueAt until when the claim is first reviewed
   */
  public record Review(Instant dueAt, Instant at) implements News {}

  /**
   * The review takes longer.
   *
   * @param dueAt until when
   */
  public record Extension(Instant dueAt, Instant at) implements News {}

  /**
   * Whether another partner claims, or holds, the same subject. Of two that are told of the same
   * moment, the one that there is counts.
   */
  public record Competition(boolean exists, Instant at) implements News {

    @Override
    public boolean outweighs(News known) {
      return exists ? !at.isBefore(known.at()) : at.isAfter(known.at());
    }
  }

  /**
   * A reviewer asked the partner for more information.
   *
   * @param respondBy until when an answer counts
   */
  public record InformationRequest(Instant respondBy, Instant at) implements News {}

  /** The partner wrote in the comments. */
  public record Response(Instant at) implements News {}

  /** The time to answer a request is over. */
  public record ResponseOverdue(Instant at) implements News {}

  /** A ruling on the claim. */
  public sealed interface Decision extends News {

    @Override
    default Class<? extends News> kind() {
      return Decision.class;
    }
  }

  /** The claim was awarded its subject. */
  public record Approval(Instant at) implements Decision {}

  /**
   * The claim was not awarded its subject.
   *
   * @param reason a code such as {@code INSUFFICIENT_POE}
   * @param disputableUntil from when on it is too late to dispute it; null when it cannot be
   */
  public record Rejection(String reason, @Nullable Instant disputableUntil, Instant at)
      implements Decision {}

  /**
   * The partner disputed a rejection.
   *
   * @param rejectedAt when that was decided: a ruling after it is the answer to the dispute
   */
  public record Dispute(Instant rejectedAt, Instant at) implements News {}

  /** The partner corrected the claim. */
  public record Resubmission(int revision, Instant at) implements News {}

  /** The partner withdrew the claim. */
  public record Withdrawal(Instant at) implements News {}

  /**
   * The claim no longer holds its subject.
   *
   * @param reason a code such as {@code SUPERSEDED}
   */
  public record AssociationEnd(String reason, Instant at) implements News {}

  /** The progress once {@code heard} is heard. */
  public ClaimProgress with(News heard) {
    News known = newest.get(heard.kind());
    if (known != null && !heard.outweighs(known)) {
      return this;
    }
    Map<Class<? extends News>, News> next = new HashMap<>(newest);
    next.put(heard.kind(), heard);
    return new ClaimProgress(next);
  }

  /** The news of this kind that counts; null when nothing of the kind has happened. */
  public <T extends News> @Nullable T newest(Class<T> kind) {
    return kind.cast(newest.get(kind));
  }

  /**
   * The status that follows: a ruling outweighs everything but a dispute of it, also a withdrawal
   * that it crossed.
   */
  public ClaimStatus status() {
    return switch (decision()) {
      case Approval approval -> ClaimStatus.APPROVED;
      case Rejection rejection -> statusAfter(rejection);
      case null -> statusBeforeRuling();
    };
  }

  private ClaimStatus statusAfter(Rejection rejection) {
    Dispute dispute = newest(Dispute.class);
    if (dispute == null) {
      return ClaimStatus.REJECTED;
    }
    return rejection.at().isAfter(dispute.rejectedAt())
        ? ClaimStatus.REJECTED_FINAL
        : ClaimStatus.DISPUTED;
  }

  private ClaimStatus statusBeforeRuling() {
    if (newest(Withdrawal.class) != null) {
      return ClaimStatus.WITHDRAWN;
    }
    return openRequest().isPresent() ? ClaimStatus.ACTION_REQUIRED : statusOfVerification();
  }

  /** A review shows that the claim was verified, until a later verification fails. */
  private ClaimStatus statusOfVerification() {
    Optional<Verification> verification = currentVerification();
    Optional<Review> review = currentReview();
    if (verification.isEmpty()) {
      return review.isEmpty() ? ClaimStatus.SUBMITTED : ClaimStatus.UNDER_REVIEW;
    }
    Instant verifiedAt = verification.get().at();
    return verification.get().passed()
            || review.filter(opened -> !opened.at().isBefore(verifiedAt)).isPresent()
        ? ClaimStatus.UNDER_REVIEW
        : ClaimStatus.ACTION_REQUIRED;
  }

  /** That of the latest revision. */
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

  /** Whether the partner has findings to correct, and nothing else stands in the way. */
  public boolean needsCorrection() {
    return decision() == null
        && newest(Withdrawal.class) == null
        && statusOfVerification() == ClaimStatus.ACTION_REQUIRED;
  }

  /**
   * Until when the partner must answer what it was asked, or correct what was found; empty when it
   * was asked nothing, has answered, or need not any more. A claim that holds its subject, or is
   * disputed, may be asked too: its status stays.
   */
  public Optional<Instant> respondBy() {
    return status() == ClaimStatus.WITHDRAWN
        ? Optional.empty()
        : openRequest().map(InformationRequest::respondBy).or(this::correctBy);
  }

  private Optional<Instant> correctBy() {
    CorrectionAwaited awaited = newest(CorrectionAwaited.class);
    return awaited != null
            && needsCorrection()
            && currentVerification().filter(it -> it.revision() == awaited.revision()).isPresent()
        ? Optional.of(awaited.respondBy())
        : Optional.empty();
  }

  private Optional<InformationRequest> openRequest() {
    return Optional.ofNullable(newest(InformationRequest.class))
        .filter(request ->
            Stream.of(Response.class, ResponseOverdue.class, Decision.class)
                .map(newest::get)
                .noneMatch(end -> end != null && !end.at().isBefore(request.at())));
  }

  /**
   * The partner's answer at {@code now}. It answers the request that is known, even one that was
   * made later by the clock of the service that made it.
   */
  Response response(Instant now) {
    return new Response(
        openRequest().map(InformationRequest::at).filter(now::isBefore).orElse(now));
  }

  /** What the verification of the latest revision found, warnings included. */
  public List<Finding> findings() {
    return currentVerification().map(Verification::findings).orElse(List.of());
  }

  /** Until when the claim is reviewed; empty before its review is opened. */
  public Optional<Instant> reviewDueAt() {
    Review review = newest(Review.class);
    Extension extension = newest(Extension.class);
    if (extension != null && (review == null || !extension.at().isBefore(review.at()))) {
      return Optional.of(extension.dueAt());
    }
    return Optional.ofNullable(review).map(Review::dueAt);
  }

  /** Whether another partner claims, or holds, the same subject. */
  public boolean competing() {
    Competition competition = newest(Competition.class);
    return competition != null && competition.exists();
  }

  /** The newest ruling; null before the first. */
  public @Nullable Decision decision() {
    return newest(Decision.class);
  }

  /**
   * Why the claim does not hold its subject: the code of its rejection, of its withdrawal, or, of
   * an approved claim, of the end of its association.
   */
  public Optional<String> reason() {
    return switch (decision()) {
      case Rejection rejection -> Optional.of(rejection.reason());
      case Approval approval -> endSince(approval).map(AssociationEnd::reason);
      case null -> Optional.ofNullable(newest(Withdrawal.class)).map(withdrawal -> WITHDRAWN);
    };
  }

  private Optional<AssociationEnd> endSince(Approval approval) {
    return Optional.ofNullable(newest(AssociationEnd.class))
        .filter(end -> !end.at().isBefore(approval.at()));
  }

  /** Whether nothing can happen to the claim any more. */
  public boolean isClosed(Instant now) {
    return switch (status()) {
      case SUBMITTED, ACTION_REQUIRED, UNDER_REVIEW, DISPUTED -> false;
      case REJECTED -> !isDisputable(now);
      // An approved claim has a reason when its association ended.
      case APPROVED -> reason().isPresent();
      case REJECTED_FINAL, WITHDRAWN -> true;
    };
  }

  private boolean isDisputable(Instant now) {
    return decision() instanceof Rejection rejection
        && rejection.disputableUntil() != null
        && now.isBefore(rejection.disputableUntil());
  }
}
