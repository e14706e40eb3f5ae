package org.cpor.intake.claim.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A step in a claim's progress. Only the newest step of each kind counts. */
public sealed interface ProgressStep {

  /** The time at which the step happened. */
  Instant at();

  default Class<? extends ProgressStep> kind() {
    return getClass();
  }

  /** Whether this step replaces {@code known}, a step of the same kind. */
  default boolean replaces(ProgressStep known) {
    return at().isAfter(known.at());
  }

  /**
   * The result of a verification.
   *
   * @param revision the verified revision of the claim; a result for a later revision replaces a
   *     result for an earlier revision
   * @param passed whether no finding is an error
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
   * Hints about the claim, for example on differences between the claim and its documents. The
   * hints never change the status of the claim.
   *
   * @param revision the revision of the claim that the advice is about; advice on a later revision
   *     replaces advice on an earlier revision
   * @param findings all hints on this revision
   */
  record Advice(int revision, List<Finding> findings, Instant at) implements ProgressStep {

    public Advice {
      findings = List.copyOf(findings);
    }

    @Override
    public boolean replaces(ProgressStep known) {
      return (known instanceof Advice other && other.revision != revision)
          ? revision > other.revision
          : at.isAfter(known.at());
    }
  }

  /**
   * The verification of the claim failed. If the partner does not correct the claim in time, the
   * claim is rejected.
   *
   * @param revision the revision of the claim that failed the verification; the step for a later
   *     revision replaces the step for an earlier revision
   * @param respondBy the deadline for a correction
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
   * @param dueAt the due date of the review
   * @param clock how the due date was counted; null when the count is not known
   */
  record Review(Instant dueAt, @Nullable ReviewClock clock, Instant at) implements ProgressStep {}

  /**
   * The review was extended.
   *
   * @param dueAt the new due date
   * @param clock how the due date was counted; null when the count is not known
   */
  record Extension(Instant dueAt, @Nullable ReviewClock clock, Instant at)
      implements ProgressStep {}

  /**
   * Whether another partner claims or holds the subject of the claim. If two steps of this kind
   * have the same time, the step with a competitor counts.
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
   * @param requestId null if the request was stored before requests had ids. A comment that names
   *     any id answers such a request
   * @param codes the codes of what is missing
   * @param documentsRequired whether an answer must have a document, or state that the partner has
   *     none
   * @param respondBy the deadline for an answer
   */
  record InformationRequest(
      @Nullable UUID requestId,
      List<String> codes,
      boolean documentsRequired,
      Instant respondBy,
      Instant at)
      implements ProgressStep {

    public InformationRequest {
      codes = List.copyOf(codes);
    }

    /**
     * Whether the partner still has to answer this request. A ruling closes the request. But a
     * ruling gives no decision to a claim that already held the subject. The request to such a
     * claim is closed when the association of the claim ends, or when the claim no longer competes.
     */
    boolean isOpenIn(ClaimProgress progress) {
      return Stream.of(Response.class, ResponseOverdue.class, Decision.class, AssociationEnd.class)
              .allMatch(end -> isAfter(progress.newest(end)))
          && !(progress.newest(Decision.class) instanceof Approval
              && progress.newest(Competition.class) instanceof Competition(boolean exists, _)
              && !exists
              && !isAfter(progress.newest(Competition.class)));
    }

    /** Whether an answer that is written at {@code now} is in time. */
    public boolean isInTime(Instant now) {
      return now.isBefore(respondBy);
    }

    private boolean isAfter(@Nullable ProgressStep end) {
      return end == null || end.at().isBefore(at);
    }
  }

  /** The partner answered a request in the comments. */
  record Response(Instant at) implements ProgressStep {

    /**
     * The answer to {@code request}. The time of the answer is {@code now}, but never before the
     * time of the request, because the clock of the service that made the request can be ahead of
     * the clock of this service.
     */
    static Response to(Optional<InformationRequest> request, Instant now) {
      return new Response(request.map(InformationRequest::at).filter(now::isBefore).orElse(now));
    }
  }

  /** The time to answer a request has passed. */
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
   * @param disputableUntil the end of the time in which the partner can dispute the rejection; null
   *     when no dispute is possible
   */
  record Rejection(String reason, @Nullable Instant disputableUntil, Instant at)
      implements Decision {}

  /**
   * The partner disputed a rejection.
   *
   * @param rejectedAt the time of the disputed rejection. A later approval decides the dispute. A
   *     later rejection that cannot be disputed also decides the dispute
   */
  record Dispute(Instant rejectedAt, Instant at) implements ProgressStep {}

  /** The partner corrected the claim. */
  record Resubmission(int revision, Instant at) implements ProgressStep {}

  /** The partner withdrew the claim. */
  record Withdrawal(Instant at) implements ProgressStep {}

  /** The claim holds its subject from {@code at} on. */
  record AssociationStart(Instant at) implements ProgressStep {}

  /**
   * The claim no longer holds its subject.
   *
   * @param reason a code such as {@code SUPERSEDED}
   */
  record AssociationEnd(String reason, Instant at) implements ProgressStep {

    /**
     * The status of the claim after its association ended. If the claim was approved before the
     * partner's withdrawal arrived, the association ends because of the withdrawal, and the claim
     * is withdrawn.
     */
    ClaimStatus statusOfClaim() {
      return reason.equals("CLAIM_WITHDRAWN") ? ClaimStatus.WITHDRAWN : ClaimStatus.APPROVED;
    }
  }
}
