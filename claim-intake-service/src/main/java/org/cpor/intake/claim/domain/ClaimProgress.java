package org.cpor.intake.claim.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What has happened to a claim since it was filed: the newest fact of each kind, by the time it
 * happened and not the time it was heard. So the facts of several topics may arrive in any order,
 * and any number of times, and end in the same progress.
 *
 * @param verification the newest answer of the verification; null before the first
 * @param review the review of the claim; null before it is opened
 * @param competing whether another partner claims, or holds, the same subject
 * @param decision the newest ruling on the claim; null before the first
 * @param end how the association of the approved claim ended; null while it has not
 */
public record ClaimProgress(
    @Nullable Verification verification,
    @Nullable Review review,
    boolean competing,
    @Nullable Decision decision,
    @Nullable AssociationEnd end) {

  /** Of a claim just filed. */
  public static final ClaimProgress NONE = new ClaimProgress(null, null, false, null, null);

  /** One kind of fact of which the newest counts. */
  sealed interface Dated {
    Instant at();
  }

  /**
   * An answer of the verification.
   *
   * @param passed no finding is an error
   */
  public record Verification(boolean passed, List<Finding> findings, Instant at) implements Dated {

    public Verification {
      findings = List.copyOf(findings);
    }
  }

  /**
   * The review of a verified claim.
   *
   * @param dueAt until when the claim is first reviewed
   * @param at when it was opened
   */
  public record Review(Instant dueAt, Instant at) implements Dated {}

  /** A ruling on the claim. */
  public sealed interface Decision extends Dated {}

  /** The claim was awarded its subject. */
  public record Approval(Instant at) implements Decision {}

  /**
   * The claim was not awarded its subject.
   *
   * @param reason a code such as {@code INSUFFICIENT_POE}
   */
  public record Rejection(String reason, Instant at) implements Decision {}

  /**
   * The claim no longer holds its subject.
   *
   * @param reason a code such as {@code SUPERSEDED}
   */
  public record AssociationEnd(String reason, Instant at) implements Dated {}

  public ClaimProgress with(Verification heard) {
    return new ClaimProgress(newest(verification, heard), review, competing, decision, end);
  }

  public ClaimProgress with(Review heard) {
    return new ClaimProgress(verification, newest(review, heard), competing, decision, end);
  }

  public ClaimProgress with(Decision heard) {
    return new ClaimProgress(verification, review, competing, newest(decision, heard), end);
  }

  public ClaimProgress with(AssociationEnd heard) {
    return new ClaimProgress(verification, review, competing, decision, newest(end, heard));
  }

  public ClaimProgress withCompetitor() {
    return new ClaimProgress(verification, review, true, decision, end);
  }

  /**
   * The status that follows: a ruling outweighs everything; a review shows that the claim was
   * verified, until a later verification fails.
   */
  public ClaimStatus status() {
    return switch (decision) {
      case Approval approval -> ClaimStatus.APPROVED;
      case Rejection rejection -> ClaimStatus.REJECTED;
      case null -> statusBeforeRuling();
    };
  }

  private ClaimStatus statusBeforeRuling() {
    if (verification == null) {
      return review == null ? ClaimStatus.SUBMITTED : ClaimStatus.UNDER_REVIEW;
    }
    boolean reviewedSince = review != null && !review.at().isBefore(verification.at());
    return verification.passed() || reviewedSince
        ? ClaimStatus.UNDER_REVIEW
        : ClaimStatus.ACTION_REQUIRED;
  }

  /** What the newest verification found, warnings included. */
  public List<Finding> findings() {
    return verification == null ? List.of() : verification.findings();
  }

  /**
   * Why the claim does not hold its subject: the code of its rejection, or, of an approved claim,
   * of the end of its association.
   */
  public Optional<String> reason() {
    return switch (decision) {
      case Rejection rejection -> Optional.of(rejection.reason());
      case Approval approval ->
          Optional.ofNullable(end)
              .filter(ended -> !ended.at().isBefore(approval.at()))
              .map(AssociationEnd::reason);
      case null -> Optional.empty();
    };
  }

  private static <T extends Dated> T newest(@Nullable T known, T heard) {
    return known == null || heard.at().isAfter(known.at()) ? heard : known;
  }
}
