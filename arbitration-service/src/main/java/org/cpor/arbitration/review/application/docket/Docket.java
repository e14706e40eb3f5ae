package org.cpor.arbitration.review.application.docket;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cpor.arbitration.association.domain.Association;
import org.cpor.arbitration.association.domain.Renewal;
import org.cpor.arbitration.association.domain.Subject;
import org.cpor.arbitration.calendar.domain.DueDate;
import org.cpor.arbitration.dossier.domain.Dossier;
import org.cpor.arbitration.policy.domain.PolicyProfile;
import org.cpor.arbitration.review.domain.Lease;
import org.cpor.arbitration.review.domain.Outcome;
import org.cpor.arbitration.review.domain.ReviewExtension;
import org.cpor.arbitration.review.domain.claim.Claim;
import org.cpor.arbitration.review.domain.claim.Dispute;
import org.cpor.arbitration.review.domain.party.AwardObjection;
import org.cpor.arbitration.review.domain.party.Departure;
import org.cpor.arbitration.review.domain.party.PartyDecision;
import org.cpor.arbitration.review.domain.party.RejectionReason;
import org.cpor.arbitration.review.domain.party.RequestCode;
import org.cpor.arbitration.review.domain.party.Review;
import org.jspecify.annotations.Nullable;

/**
 * Everything that reviewers read about a case.
 *
 * @param version a number that grows with every change of the case
 * @param lease the last lease, which can have expired; null if nobody has taken the case
 * @param holder the active association with the subject; null if nobody holds the subject
 * @param renewal the pending renewal with this subject; null if there is no such renewal, or if the
 *     case is decided
 * @param ruling null if there is no ruling on the case
 * @param parties in the order in which they joined the case
 * @param firstReviewDueAt the due date of the claim that opened the case, before any extension
 * @param dueAt the earliest due date of the claims under review
 * @param reviews oldest first
 * @param requests oldest first
 * @param disputes the disputes that the case decides, oldest first
 * @param timeline oldest first
 * @param previousCases the cases in which the disputed claims were rejected, oldest first; a docket
 *     in this list has no previous cases itself
 * @param laterCases the later cases that decide disputes about rejections in this case, in the
 *     order of the disputes
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
    List<FiledDispute> disputes,
    List<TimelineEntry> timeline,
    List<Docket> previousCases,
    List<LaterCase> laterCases) {

  public Docket {
    parties = List.copyOf(parties);
    reviews = List.copyOf(reviews);
    requests = List.copyOf(requests);
    disputes = List.copyOf(disputes);
    timeline = List.copyOf(timeline);
    previousCases = List.copyOf(previousCases);
    laterCases = List.copyOf(laterCases);
  }

  /** The lease; empty if it has expired at {@code now}. */
  public Optional<Lease> liveLease(Instant now) {
    return Optional.ofNullable(lease).filter(given -> given.isLive(now));
  }

  /** Whether the case is undecided and its due date has passed at {@code now}. */
  public boolean isOverdue(Instant now) {
    return state.isUndecided() && !now.isBefore(dueAt);
  }

  /**
   * One party, with its claim.
   *
   * @param claim the latest verified revision
   * @param dossier everything that was published about the claim
   * @param policy the profile under which the claim was admitted
   * @param firstReview the due date of the first review, with the days that were counted at the
   *     admission
   * @param due the current due date, with the days that were counted when it was set; null for a
   *     holder
   * @param extension how far the review may be extended; null if the claim is not under review
   * @param disputes whether the claim disputes an earlier rejection
   * @param subscriptionEnded why the claim has no usable subscription any more: the code of a
   *     finding; null if the claim has a usable subscription
   * @param leftAt null if the claim has not left the case
   * @param associationId the association of the holder or of the awarded claim; null for other
   *     claims
   * @param decision null if there is no decision on the claim: before the ruling, for a claim that
   *     left the case without a rejection, for a holder if the outcome is {@code NONE}, and for a
   *     holder whose association ended before the ruling was corrected to an award
   */
  public record HeardParty(
      Claim claim,
      Dossier dossier,
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
      @Nullable RejectionReason rejectionReason) {}

  /** A review of one party. */
  public record GivenReview(UUID claimId, Review review, String by, Instant at) {}

  /**
   * A request to one party.
   *
   * @param due the deadline, with the days that were counted when the request was made
   * @param answeredIn the id of the comment with the answer; null if there is no answer
   * @param answeredAt when the partner wrote the answer; null if there is no answer
   * @param cannotProvide whether the answer states that the partner has none of the requested
   *     documents
   * @param overdueAt when the request became overdue; null if it did not become overdue
   * @param closedAt when the request was closed without an answer; null if it was not closed
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
      boolean cannotProvide,
      @Nullable Instant overdueAt,
      @Nullable Instant closedAt) {

    public AskedParty {
      codes = List.copyOf(codes);
    }
  }

  /**
   * A partner's dispute of the rejection of its claim.
   *
   * @param rejectedIn the case in which the claim was rejected; null if the claim was rejected in
   *     this case
   */
  public record FiledDispute(UUID claimId, Dispute dispute, @Nullable UUID rejectedIn) {}

  /**
   * A later case that decides a dispute about a rejection in this case.
   *
   * @param claimId the claim with the disputed rejection
   */
  public record LaterCase(UUID caseId, UUID claimId, CaseState state, Instant disputedAt) {}

  /**
   * The ruling.
   *
   * @param claimId the claim that got the subject; null if no claim got it
   * @param rationale the reason for the ruling, in the reviewer's words; partners do not see this
   *     text
   * @param confirmed the objections in spite of which the reviewer ruled
   * @param by the reviewer who ruled, or the lead who corrected the ruling
   * @param correctableUntil the end of the time in which a lead may correct the ruling
   * @param corrections the corrections that led to this ruling, oldest first
   */
  public record GivenRuling(
      Outcome.Kind outcome,
      @Nullable UUID claimId,
      String rationale,
      List<AwardObjection> confirmed,
      String by,
      Instant at,
      Instant correctableUntil,
      List<Correction> corrections) {

    public GivenRuling {
      confirmed = List.copyOf(confirmed);
      corrections = List.copyOf(corrections);
    }
  }

  /**
   * A lead's correction of a ruling.
   *
   * @param reason why the lead corrected the ruling, in the lead's words
   * @param replaced the ruling before the correction
   */
  public record Correction(String by, Instant at, String reason, ReplacedRuling replaced) {}

  /**
   * A ruling that a lead replaced.
   *
   * @param claimId the claim that got the subject; null if no claim got it
   * @param rationale the reason for the ruling, in the reviewer's words; partners do not see this
   *     text
   * @param confirmed the objections in spite of which the reviewer ruled
   */
  public record ReplacedRuling(
      Outcome.Kind outcome,
      @Nullable UUID claimId,
      String rationale,
      List<AwardObjection> confirmed,
      String by,
      Instant at) {

    public ReplacedRuling {
      confirmed = List.copyOf(confirmed);
    }
  }

  /**
   * An event of the case.
   *
   * @param event such as {@code CLAIM_ADMITTED}
   * @param actor the reviewer; null if no reviewer caused the event
   * @param claimId the claim that the event is about; null if the event is about the whole case
   * @param detail further data of the event, such as a code
   */
  public record TimelineEntry(
      Instant at,
      String event,
      @Nullable String actor,
      @Nullable UUID claimId,
      @Nullable String detail) {}
}
