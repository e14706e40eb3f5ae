package org.cpor.intake.claim.domain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A step in a claim's progress. Of each kind of step the newest counts. */
public sealed interface ProgressStep {

  /** When it happened. */
  Instant at();

  default Class<? extends ProgressStep> kind() {
    return getClass();
  }

  /** Whether this counts instead of {@code known}, which is of the same kind. */
  default boolean replaces(ProgressStep known) {
    return at().isAfter(known.at());
  }

  /**
   * An answer of the verification.
   *
   * @param revision which filing of the claim was verified: an answer on a later revision replaces
   *     one on an earlier
   * @param passed no finding is an error
   */
  record Verification(int revision, boolean passed, List<Finding> findings, Instant at)
      implements ProgressStep {

    public Verification {
      findings = List.copyOf(findings);
    }

    @Override
    public boolean replaces(ProgressStep known) {
      return (known instanceof Verification other && other.revision != revision)
          ? revision > other.revision
          : at.isAfter(known.at());
    }
  }

  /**
   * The partner has to act on the findings of a verification, or the claim is rejected.
   *
   * @param revision which filing of the claim failed: a later revision replaces an earlier
   * @param respondBy until when a correction counts
   */
  record CorrectionAwaited(int revision, Instant respondBy, Instant at) implements ProgressStep {

    @Override
    public boolean replaces(ProgressStep known) {
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
  record Review(Instant dueAt, Instant at) implements ProgressStep {}

  /**
   * The review takes longer.
   *
   * @param dueAt until when
   */
  record Extension(Instant dueAt, Instant at) implements ProgressStep {}

  /**
   * Whether another partner claims, or holds, the same subject. Of two that are told of the same
   * moment, the one that there is counts.
   */
  record Competition(boolean exists, Instant at) implements ProgressStep {

    @Override
    public boolean replaces(ProgressStep known) {
      return exists ? !at.isBefore(known.at()) : at.isAfter(known.at());
    }
  }

  /**
   * A reviewer asked the partner for more information.
   *
   * @param respondBy until when an answer counts
   */
  record InformationRequest(Instant respondBy, Instant at) implements ProgressStep {}

  /** The partner wrote in the comments. */
  record Response(Instant at) implements ProgressStep {}

  /** The time to answer a request is over. */
  record ResponseOverdue(Instant at) implements ProgressStep {}

  /** A ruling on the claim. */
  sealed interface Decision extends ProgressStep {

    @Override
    default Class<? extends ProgressStep> kind() {
      return Decision.class;
    }
  }

  /** The claim was awarded its subject. */
  record Approval(Instant at) implements Decision {}

  /**
   * The claim was not awarded its subject.
   *
   * @param reason a code such as {@code INSUFFICIENT_POE}
   * @param disputableUntil from when on it is too late to dispute it; null when it cannot be
   */
  record Rejection(String reason, @Nullable Instant disputableUntil, Instant at)
      implements Decision {}

  /**
   * The partner disputed a rejection.
   *
   * @param rejectedAt when that was decided: a ruling after it is the answer to the dispute
   */
  record Dispute(Instant rejectedAt, Instant at) implements ProgressStep {}

  /** The partner corrected the claim. */
  record Resubmission(int revision, Instant at) implements ProgressStep {}

  /** The partner withdrew the claim. */
  record Withdrawal(Instant at) implements ProgressStep {}

  /**
   * The claim no longer holds its subject.
   *
   * @param reason a code such as {@code SUPERSEDED}
   */
  record AssociationEnd(String reason, Instant at) implements ProgressStep {}
}
