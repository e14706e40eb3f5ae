package org.cpor.intake.claim.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cpor.intake.claim.domain.ProgressStep.Dispute;
import org.cpor.intake.claim.domain.ProgressStep.Rejection;
import org.cpor.intake.claim.domain.ProgressStep.Resubmission;
import org.cpor.intake.claim.domain.ProgressStep.Withdrawal;
import org.jspecify.annotations.Nullable;

/**
 * One partner's claim on one customer's product.
 *
 * @param revision 1 as first filed, one more for each resubmission
 * @param filedAt the priority date, kept through every revision
 * @param version how often the claim has changed since it was filed, by anyone
 * @param transitions what its history does not have yet
 */
public record Claim(
    UUID claimId,
    String partnerId,
    int revision,
    ClaimContent content,
    Instant filedAt,
    ClaimProgress progress,
    int version,
    List<Transition> transitions) {

  public Claim {
    transitions = List.copyOf(transitions);
  }

  /** A claim as a partner files it. */
  public static Claim filed(UUID claimId, String partnerId, ClaimContent content, Instant now) {
    return new Claim(claimId, partnerId, 1, content, now, ClaimProgress.NONE, 0, List.of());
  }

  /** Returns the first line of its history. */
  public Transition filing() {
    return new Transition(
        null, ClaimStatus.SUBMITTED, "CLAIM_SUBMITTED", Actor.PARTNER, filedAt, null);
  }

  /** Returns the claim after {@code event}. Events may become known in any order. */
  public Claim after(ClaimEvent event) {
    ClaimProgress next = progress;
    for (ProgressStep step : event.steps()) {
      next = next.with(step);
    }
    List<Transition> history = transitions;
    if (next.status() != progress.status() || !next.reason().equals(progress.reason())) {
      history = new ArrayList<>(transitions);
      history.add(
          new Transition(
              progress.status(),
              next.status(),
              event.type(),
              event.actor(),
              event.at(),
              event.reason()));
    }
    return new Claim(claimId, partnerId, revision, content, filedAt, next, version, history);
  }

  /**
   * Its partner corrected it. Whose it is and when it was first filed stays.
   *
   * @throws ActRefused when there is nothing to correct
   */
  public Claim resubmitted(ClaimContent corrected, Instant now) {
    if (!progress.needsCorrection()) {
      throw new ActRefused(
          progress.status() == ClaimStatus.ACTION_REQUIRED
              ? "The claim has no findings to correct. Answer what you were asked in its comments."
              : "Only a claim with findings can be corrected. This one is %s."
                  .formatted(progress.status()));
    }
    int next = revision + 1;
    return new Claim(claimId, partnerId, next, corrected, filedAt, progress, version, transitions)
        .afterOwn("CLAIM_RESUBMITTED", null, new Resubmission(next, now));
  }

  /**
   * Its partner withdrew it.
   *
   * @param reason in the partner's words; null when it gave none
   * @throws ActRefused when it was ruled on, or withdrawn before
   */
  public Claim withdrawn(@Nullable String reason, Instant now) {
    return switch (progress.status()) {
      case SUBMITTED, ACTION_REQUIRED, UNDER_REVIEW ->
          afterOwn("CLAIM_WITHDRAWN", reason, new Withdrawal(now));
      case WITHDRAWN -> throw new ActRefused("The claim was withdrawn before.");
      case APPROVED, REJECTED, DISPUTED, REJECTED_FINAL ->
          throw new ActRefused(
              "A claim can be withdrawn until it is decided. This one is %s."
                  .formatted(progress.status()));
    };
  }

  /**
   * Its partner disputed its rejection.
   *
   * @param justification in the partner's words
   * @throws ActRefused when it is not rejected, was disputed before, or it is too late
   */
  public Claim disputed(String justification, Instant now) {
    return switch (progress.status()) {
      case REJECTED -> {
        if (!(progress.decision() instanceof Rejection rejection)) {
          throw new IllegalStateException("a rejected claim has a rejection");
        }
        refuseIfTooLate(rejection, now);
        yield afterOwn("CLAIM_DISPUTED", justification, new Dispute(rejection.at(), now));
      }
      case DISPUTED -> throw new ActRefused("The claim is disputed already.");
      case REJECTED_FINAL ->
          throw new ActRefused("The claim was disputed before; its rejection is final.");
      case SUBMITTED, ACTION_REQUIRED, UNDER_REVIEW, APPROVED, WITHDRAWN ->
          throw new ActRefused(
              "Only a rejected claim can be disputed. This one is %s."
                  .formatted(progress.status()));
    };
  }

  private static void refuseIfTooLate(Rejection rejection, Instant now) {
    Instant until = rejection.disputableUntil();
    if (until == null) {
      throw new ActRefused("This rejection is final: it cannot be disputed.");
    }
    if (!now.isBefore(until)) {
      throw new ActRefused("The time to dispute the rejection is over since %s.".formatted(until));
    }
  }

  /**
   * Its partner wrote in its comments.
   *
   * @throws ActRefused when nothing can happen to the claim any more
   */
  public Claim responded(Instant now) {
    if (progress.isClosed(now)) {
      throw new ActRefused(
          "The claim is closed, and so are its comments. It is %s.".formatted(progress.status()));
    }
    return afterOwn("PARTNER_RESPONDED", null, progress.response(now));
  }

  private Claim afterOwn(String type, @Nullable String reason, ProgressStep step) {
    return after(new ClaimEvent(type, Actor.PARTNER, step.at(), reason, List.of(step)));
  }
}
