package org.cpor.arbitration.review.application.docket;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cpor.arbitration.association.domain.Association;
import org.cpor.arbitration.association.domain.Subject;
import org.cpor.arbitration.calendar.domain.DueDate;
import org.cpor.arbitration.policy.domain.PolicyProfile;
import org.cpor.arbitration.review.domain.Lease;
import org.cpor.arbitration.review.domain.Outcome;
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
 * All that a reviewer needs to know of a case.
 *
 * @param version how often the case has changed
 * @param lease the last one given, which may have lapsed
 * @param holder who holds the subject now
 * @param ruling absent until there is one
 * @param parties in the order in which they joined
 * @param firstReviewDueAt when the first review of its first claim was due
 * @param dueAt when the most urgent of the reviews is due now
 * @param reviews how the parties' documents were judged, oldest first
 * @param requests what parties were asked for, oldest first
 * @param comments what partners wrote while the case heard them, oldest first
 * @param disputes why claims are heard once more
 * @param timeline what happened, oldest first
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
   * @param claim as it is now
   * @param earlier what it said before its partner corrected it, oldest first; what was corrected
   *     before the claim came under review is not among it
   * @param policy the profile that the claim was admitted under
   * @param firstReview when it was due, as it was counted when the claim was admitted
   * @param due when the review of the claim is due now, as it was counted when that was said; null
   *     for a holder
   * @param disputes whether the claim was rejected before
   * @param subscriptionEnded why no subscription carries its claim any more that can be used: the
   *     code of the finding that a verification would have; absent when one does
   * @param leftAt absent while it is heard
   * @param associationId the one that it holds, or that the ruling gave it
   * @param decision absent until there is a ruling, and for a holder that it does not touch
   */
  public record HeardParty(
      Claim claim,
      List<Claim> earlier,
      PartyRole role,
      PolicyProfile policy,
      DueDate firstReview,
      @Nullable DueDate due,
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

  /** How one party's proof of execution was judged. */
  public record GivenReview(UUID claimId, Review review, String by, Instant at) {}

  /**
   * What one party was asked for.
   *
   * @param due until when it may answer, as it was counted when it was asked
   * @param answeredIn the comment that answers it; absent while there is none
   * @param overdueAt absent unless the time to answer has passed
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

  /** What the partner of a claim wrote. */
  public record WrittenComment(UUID claimId, Comment comment, Instant at) {}

  /** Why the partner of a claim does not accept its rejection. */
  public record FiledDispute(UUID claimId, Dispute dispute) {}

  /**
   * The ruling as it was given.
   *
   * @param confirmed what spoke against the award, and the reviewer confirmed
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
