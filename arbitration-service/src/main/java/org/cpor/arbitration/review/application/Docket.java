package org.cpor.arbitration.review.application;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cpor.arbitration.association.domain.Association;
import org.cpor.arbitration.association.domain.Subject;
import org.cpor.arbitration.calendar.domain.DueDate;
import org.cpor.arbitration.review.domain.Claim;
import org.cpor.arbitration.review.domain.Lease;
import org.cpor.arbitration.review.domain.Outcome;
import org.cpor.arbitration.review.domain.RejectionReason;
import org.jspecify.annotations.Nullable;

/**
 * All that a reviewer needs to know of a case.
 *
 * @param version how often the case has changed
 * @param lease the last one given, which may have lapsed
 * @param holder who holds the subject now
 * @param ruling absent until there is one
 * @param parties in the order in which they joined
 * @param timeline what happened, oldest first
 */
public record Docket(
    UUID caseId,
    long version,
    Subject subject,
    CaseState state,
    boolean contested,
    Instant dueAt,
    Instant openedAt,
    @Nullable Lease lease,
    Association.@Nullable Active holder,
    @Nullable GivenRuling ruling,
    List<HeardParty> parties,
    List<TimelineEntry> timeline) {

  public Docket {
    parties = List.copyOf(parties);
    timeline = List.copyOf(timeline);
  }

  /**
   * One party, with its claim.
   *
   * @param policy the profile that the claim was admitted under
   * @param firstReview when it was due, as it was counted when the claim was admitted
   * @param associationId the one that it holds, or that the ruling gave it
   * @param decision absent until there is a ruling, and for a holder that it does not touch
   */
  public record HeardParty(
      Claim claim,
      PartyRole role,
      String policy,
      DueDate firstReview,
      Instant joinedAt,
      @Nullable UUID associationId,
      @Nullable PartyDecision decision,
      @Nullable RejectionReason rejectionReason) {}

  /** The ruling as it was given. */
  public record GivenRuling(
      Outcome.Kind outcome, @Nullable UUID claimId, String rationale, String by, Instant at) {}

  /**
   * Something that happened.
   *
   * @param event such as {@code CLAIM_ADMITTED}
   * @param actor the reviewer who did it; absent when nobody did
   */
  public record TimelineEntry(
      Instant at,
      String event,
      @Nullable String actor,
      @Nullable UUID claimId,
      @Nullable String detail) {}
}
