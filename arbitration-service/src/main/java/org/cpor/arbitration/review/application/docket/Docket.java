package org.cpor.arbitration.review.application.docket;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cpor.arbitration.association.domain.Association;
import org.cpor.arbitration.association.domain.Renewal;
import org.cpor.arbitration.association.domain.Subject;
import org.cpor.arbitration.calendar.domain.DueDate;
import org.cpor.arbitration.policy.domain.PolicyProfile;
import org.cpor.arbitration.review.domain.Lease;
import org.cpor.arbitration.review.domain.Outcome;
import org.cpor.arbitration.review.domain.ReviewExtension;
import org.cpor.arbitration.review.domain.claim.Claim;
import org.cpor.arbitration.review.domain.claim.Comment;
import org.cpor.arbitration.review.domain.claim.Dispute;
import org.cpor.arbitration.review.domain.party.AwardObjection;
import org.cpor.arbitration.review.domain.party.Departure;
import org.cpor.arbitration.review.domain.party.RejectionReason;
import org.cpor.arbitration.review.domain.party.RequestCode;
import org.cpor.arbitration.review.domain.party.Review;
import org.jspecify.annotations.Nullable;

/**
 * Everything that reviewers read about a case.
 *
 * @param version increments with every change of the case
 * @param lease the last one given, possibly expired
 * @param holder the active association with the subject
 * @param renewal the pending renewal of an association with the subject; null if there is none, or
 *     the case is decided
 * @param ruling null before the ruling
 * @param parties in the order in which they joined
 * @param firstReviewDueAt the first due date of the first claim
 * @param dueAt the earliest due date of the claims under review
 * @param reviews oldest first
 * @param requests oldest first
 * @param comments by partners while they were parties, oldest first
 * @param disputes of the claims that were rejected before
 * @param timeline oldest first
 */
public record Docket(
    UUID caseId,
    long version,
    Subject subject,
    CaseState state,
    boolean contested,
    Instant firstReviewDueAt,
    Instant dueAt,
    Instant openedAt,
    @Nullable Lease lease,
    Association.@Nullable Active holder,
    @Nullable Renewal renewal,
    @Nullable GivenRuling ruling,
    List<HeardParty> parties,
    List<GivenReview> reviews,
    List<AskedParty> requests,
    List<WrittenComment> comments,
    List<FiledDispute> disputes,
    List<TimelineEntry> timeline) {

  public Docket {
    parties = List.copyOf(parties);
    reviews = List.copyOf(reviews);
    requests = List.copyOf(requests);
    comments = List.copyOf(comments);
    disputes = List.copyOf(disputes);
    timeline = List.copyOf(timeline);
  }

  /**
   * One party, with its claim.
   *
   * @param claim the latest revision
   * @param earlier the earlier revisions that were under review, oldest first
   * @param policy the profile under which the claim was admitted
   * @param firstReview its due date, as counted at the admission
   * @param due the current due date, as counted when it was set; null for a holder
   * @param extension how far its review may be extended; null unless the claim is under review
   * @param disputes whether the claim was rejected before
   * @param subscriptionEnded the code of the finding that a verification would report; null if the
   *     claim has a usable subscription
   * @param leftAt null while the claim is a party
   * @param associationId the holder's, or that of the award
   * @param decision null before the ruling, and for a holder whose association the ruling does not
   *     change
   */
  public record HeardParty(
      Claim claim,
      List<Claim> earlier,
      PartyRole role,
      PolicyProfile policy,
      DueDate firstReview,
      @Nullable DueDate due,
      ReviewExtension.@Nullable Outlook extension,
      boolean disputes,
      @Nullable String subscriptionEnded,
      Instant joinedAt,
      @Nullable Instant leftAt,
      @Nullable Departure leftWhy,
      @Nullable UUID associationId,
      @Nullable PartyDecision decision,
      @Nullable RejectionReason rejectionReason) {

    public HeardParty {
      earlier = List.copyOf(earlier);
    }
  }

  /** A review of one party. */
  public record GivenReview(UUID claimId, Review review, String by, Instant at) {}

  /**
   * A request to one party.
   *
   * @param due the deadline, as counted at the request
   * @param answeredIn the id of the comment with the answer; null without an answer
   * @param overdueAt null unless the deadline passed without an answer
   */
  public record AskedParty(
      UUID requestId,
      UUID claimId,
      List<RequestCode> codes,
      @Nullable String message,
      String by,
      Instant at,
      DueDate due,
      @Nullable UUID answeredIn,
      @Nullable Instant answeredAt,
      @Nullable Instant overdueAt) {

    public AskedParty {
      codes = List.copyOf(codes);
    }
  }

  /** A partner's comment on its claim. */
  public record WrittenComment(UUID claimId, Comment comment, Instant at) {}

  /** A partner's dispute of the rejection of its claim. */
  public record FiledDispute(UUID claimId, Dispute dispute) {}

  /**
   * The ruling.
   *
   * @param confirmed the objections to the award that the reviewer confirmed
   */
  public record GivenRuling(
      Outcome.Kind outcome,
      @Nullable UUID claimId,
      String rationale,
      List<AwardObjection> confirmed,
      String by,
      Instant at) {

    public GivenRuling {
      confirmed = List.copyOf(confirmed);
    }
  }

  /**
   * An event of the case.
   *
   * @param event such as {@code CLAIM_ADMITTED}
   * @param actor the reviewer; null if no reviewer caused the event
   */
  public record TimelineEntry(
      Instant at,
      String event,
      @Nullable String actor,
      @Nullable UUID claimId,
      @Nullable String detail) {}
}
