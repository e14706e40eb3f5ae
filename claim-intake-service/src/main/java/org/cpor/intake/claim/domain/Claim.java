package org.cpor.intake.claim.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.cpor.intake.claim.domain.ProgressStep.Dispute;
import org.cpor.intake.claim.domain.ProgressStep.Rejection;
import org.cpor.intake.claim.domain.ProgressStep.Response;
import org.cpor.intake.claim.domain.ProgressStep.Resubmission;
import org.cpor.intake.claim.domain.ProgressStep.Withdrawal;
import org.jspecify.annotations.Nullable;

/**
 * The claim of one partner to be the partner of record for one product of a customer.
 *
 * @param revision 1 for the first filing, increased by each resubmission
 * @param addedDocuments the documents that were added after the filing, in the order of addition
 * @param filedAt the priority date; it is the same for all revisions
 * @param filedBy the name of the person who filed the claim; null for older claims
 * @param version the number of changes since the filing
 * @param transitions the transitions that are not yet stored in the history
 * @param updatedAt when the claim was last stored, by the clock of the database; null when the last
 *     change is not stored yet, or was stored by the current request
 */
public record Claim(
    UUID claimId,
    String partnerId,
    int revision,
    ClaimContent content,
    List<AddedDocument> addedDocuments,
    Instant filedAt,
    @Nullable String filedBy,
    ClaimProgress progress,
    int version,
    List<Transition> transitions,
    @Nullable Instant updatedAt) {

  /** How many documents a partner can add to one claim after the filing of the claim. */
  private static final int MAX_ADDED_DOCUMENTS = 200;

  public Claim {
    addedDocuments = List.copyOf(addedDocuments);
    transitions = List.copyOf(transitions);
  }

  /** A newly filed claim. */
  public static Claim filed(
      UUID claimId, String partnerId, String filedBy, ClaimContent content, Instant now) {
    return new Claim(
        claimId,
        partnerId,
        1,
        content,
        List.of(),
        now,
        filedBy,
        ClaimProgress.NONE,
        0,
        List.of(),
        null);
  }

  /** Returns the first line of the claim's history. */
  public Transition firstTransition() {
    return new Transition(
        null, ClaimStatus.SUBMITTED, "CLAIM_SUBMITTED", Actor.PARTNER, filedBy, filedAt, null);
  }

  /** Returns the claim after {@code event}. Events can arrive in any order. */
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
              event.actorName(),
              event.at(),
              event.reason()));
    }
    return new Claim(
        claimId,
        partnerId,
        revision,
        content,
        addedDocuments,
        filedAt,
        filedBy,
        next,
        version,
        history,
        null);
  }

  /**
   * The claim after its partner corrected it. The priority date does not change.
   *
   * @throws ActRefused when there is nothing to correct, or the deadline of the correction has
   *     passed
   */
  public Claim resubmitted(ClaimContent corrected, Instant now) {
    if (!progress.needsCorrection()) {
      throw progress.status() == ClaimStatus.ACTION_REQUIRED
          ? new ActRefused(
              "The claim has no findings to correct. Answer what you were asked in its comments.")
          : new ActRefused(
              "Only a claim with findings can be corrected. This one is {0}.", progress.status());
    }
    progress
        .correctBy()
        .filter(until -> !now.isBefore(until))
        .ifPresent(until -> {
          throw new ActRefused("The claim could be corrected until {0}.", until);
        });
    int next = revision + 1;
    return new Claim(
            claimId,
            partnerId,
            next,
            corrected,
            addedDocuments,
            filedAt,
            filedBy,
            progress,
            version,
            transitions,
            null)
        .afterOwn("CLAIM_RESUBMITTED", null, new Resubmission(next, now));
  }

  /**
   * The claim after its partner withdrew it.
   *
   * @param reason the reason in the partner's words; null when the partner gave no reason
   * @throws ActRefused when the claim was already decided or withdrawn
   */
  public Claim withdrawn(@Nullable String reason, Instant now) {
    return switch (progress.status()) {
      case SUBMITTED, ACTION_REQUIRED, UNDER_REVIEW ->
          afterOwn("CLAIM_WITHDRAWN", reason, new Withdrawal(now));
      case WITHDRAWN -> throw new ActRefused("The claim was withdrawn before.");
      case APPROVED, REJECTED, DISPUTED, REJECTED_FINAL ->
          throw new ActRefused(
              "A claim can be withdrawn until it is decided. This one is {0}.", progress.status());
    };
  }

  /**
   * The claim after its partner disputed the rejection.
   *
   * @param justification the justification in the partner's words
   * @throws ActRefused when the claim is not rejected, was disputed before, or can no longer be
   *     disputed
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
              "Only a rejected claim can be disputed. This one is {0}.", progress.status());
    };
  }

  private static void refuseIfTooLate(Rejection rejection, Instant now) {
    Instant until = rejection.disputableUntil();
    if (until == null) {
      throw new ActRefused("This rejection is final: it cannot be disputed.");
    }
    if (!now.isBefore(until)) {
      throw new ActRefused("The time to dispute the rejection is over since {0}.", until);
    }
  }

  /**
   * The claim after its partner wrote a comment. If the comment answers no request, the claim does
   * not change.
   *
   * @throws ActRefused when the claim is closed, or when {@link CommentedRequest#answered} throws
   *     this exception
   */
  public Claim responded(CommentedRequest comment, Instant now) {
    if (progress.isClosed(now)) {
      throw new ActRefused(
          "The claim is closed, and so are its comments. It is {0}.", progress.status());
    }
    return comment.answered(progress, now).isEmpty()
        ? this
        : afterOwn("PARTNER_RESPONDED", null, Response.to(progress.openRequest(), now));
  }

  /**
   * The claim after its partner added documents that belong neither to an answer nor to a dispute.
   * The partner can add documents to an approved claim as long as the claim holds its subject.
   *
   * @throws ActRefused when the claim is closed, has one of the documents already, or would have
   *     too many added documents
   */
  public Claim withDocuments(List<UUID> documentIds, Instant now) {
    if (progress.isClosed(now)) {
      throw progress.status() == ClaimStatus.APPROVED
          ? new ActRefused(
              "The claim's association has ended, so no documents can be added to the claim.")
          : new ActRefused(
              "The claim is closed, so no documents can be added to it. It is {0}.",
              progress.status());
    }
    List<UUID> known = proofOfExecution();
    documentIds.stream()
        .filter(known::contains)
        .findFirst()
        .ifPresent(documentId -> {
          throw new ActRefused("The claim has the document {0} already.", documentId);
        });
    if (addedDocuments.size() + documentIds.size() > MAX_ADDED_DOCUMENTS) {
      throw new ActRefused(
          "No more than {0} documents can be added to a claim. This one has {1}.",
          MAX_ADDED_DOCUMENTS, addedDocuments.size());
    }
    List<AddedDocument> added = new ArrayList<>(addedDocuments);
    documentIds.forEach(documentId -> added.add(new AddedDocument(documentId, now)));
    return new Claim(
        claimId,
        partnerId,
        revision,
        content,
        added,
        filedAt,
        filedBy,
        progress,
        version,
        transitions,
        null);
  }

  /** The ids of the documents that the claim names, and of the {@link #addedDocuments}. */
  public List<UUID> proofOfExecution() {
    return Stream.concat(
            content.proofOfExecution().stream(),
            addedDocuments.stream().map(AddedDocument::documentId))
        .distinct()
        .toList();
  }

  /** This claim with {@code name} as the actor of the transitions that are not stored yet. */
  public Claim actedBy(String name) {
    return new Claim(
        claimId,
        partnerId,
        revision,
        content,
        addedDocuments,
        filedAt,
        filedBy,
        progress,
        version,
        transitions.stream().map(transition -> transition.by(name)).toList(),
        updatedAt);
  }

  private Claim afterOwn(String type, @Nullable String reason, ProgressStep step) {
    return after(new ClaimEvent(type, Actor.PARTNER, step.at(), reason, List.of(step)));
  }
}
