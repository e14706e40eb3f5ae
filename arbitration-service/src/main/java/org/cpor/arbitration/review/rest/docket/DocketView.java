package org.cpor.arbitration.review.rest.docket;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.cpor.arbitration.association.domain.Association;
import org.cpor.arbitration.association.domain.Subject;
import org.cpor.arbitration.review.application.docket.CaseState;
import org.cpor.arbitration.review.application.docket.Docket;
import org.cpor.arbitration.review.domain.Lease;
import org.jspecify.annotations.Nullable;

/**
 * The docket of a case.
 *
 * @param customerName absent if no feed has published the name
 * @param contested whether several partners claim or hold the subject
 * @param firstReviewDueAt the due date of the claim that opened the case, before any extension
 * @param dueAt the earliest due date of the claims under review
 * @param overdue whether the case is undecided and its due date has passed
 * @param assignee the reviewer who has the case; absent if nobody has the case, or if the lease has
 *     expired
 * @param leaseExpiresAt the end of the lease; absent if {@code assignee} is absent
 * @param holder the active association with the subject; absent if nobody holds the subject
 * @param renewal the pending renewal of an ended association with the subject; absent if there is
 *     no such renewal, or if the case is decided
 * @param ruling absent if there is no ruling on the case
 * @param parties in the order in which they joined the case
 * @param requests oldest first
 * @param comments the comments of the platform and of the partners on the claims of the parties,
 *     oldest first
 * @param timeline the events of the case, oldest first
 * @param previousCases the dockets of the cases in which the disputed claims of this case were
 *     rejected; the docket of a previous case does not list its own previous cases
 * @param laterCases the later cases that decide disputes about rejections in this case, in the
 *     order of the disputes
 */
public record DocketView(
    UUID caseId,
    Subject subject,
    @Nullable String customerName,
    boolean contested,
    CaseState state,
    Instant firstReviewDueAt,
    Instant dueAt,
    boolean overdue,
    Instant openedAt,
    @Nullable String assignee,
    @Nullable Instant leaseExpiresAt,
    @Nullable HolderView holder,
    @Nullable RenewalView renewal,
    Docket.@Nullable GivenRuling ruling,
    List<PartyView> parties,
    List<RequestView> requests,
    List<CommentView> comments,
    List<Docket.TimelineEntry> timeline,
    @Nullable List<DocketView> previousCases,
    List<Docket.LaterCase> laterCases) {

  /** Returns the docket, with the dockets of the previous cases. */
  static DocketView of(
      Docket docket, DocumentLinks links, DocketViews.Names names, Locale language, Instant now) {
    return of(
        docket,
        docket.previousCases().stream()
            .map(previous -> of(previous, null, links, names, language, now))
            .toList(),
        links,
        names,
        language,
        now);
  }

  private static DocketView of(
      Docket docket,
      @Nullable List<DocketView> previousCases,
      DocumentLinks links,
      DocketViews.Names names,
      Locale language,
      Instant now) {
    Lease lease = docket.liveLease(now).orElse(null);
    return new DocketView(
        docket.caseId(),
        docket.subject(),
        names.customer(),
        docket.contested(),
        docket.state(),
        docket.firstReviewDueAt(),
        docket.dueAt(),
        docket.isOverdue(now),
        docket.openedAt(),
        lease == null ? null : lease.assignee(),
        lease == null ? null : lease.expiresAt(),
        docket.holder() == null ? null : HolderView.of(docket.holder(), names),
        docket.renewal() == null ? null : RenewalView.of(docket.renewal()),
        docket.ruling(),
        docket.parties().stream()
            .map(party -> PartyView.of(party, docket, links, names, language))
            .toList(),
        docket.requests().stream().map(asked -> RequestView.of(asked, language)).toList(),
        comments(docket, links),
        docket.timeline(),
        previousCases,
        docket.laterCases());
  }

  private static List<CommentView> comments(Docket docket, DocumentLinks links) {
    return docket.parties().stream()
        .flatMap(party -> comments(party, links))
        .sorted(comparing(CommentView::at))
        .toList();
  }

  private static Stream<CommentView> comments(Docket.HeardParty party, DocumentLinks links) {
    PartyDocuments documents = new PartyDocuments(party, links);
    return party.dossier().comments().stream().map(comment -> CommentView.of(comment, documents));
  }

  /**
   * The active association with the subject.
   *
   * @param partnerName absent if no feed has published the name
   */
  record HolderView(
      UUID associationId,
      UUID claimId,
      String partnerId,
      @Nullable String partnerName,
      Instant since) {

    static HolderView of(Association.Active held, DocketViews.Names names) {
      return new HolderView(
          held.associationId(),
          held.holder().claimId(),
          held.holder().partnerId(),
          names.partner(held.holder().partnerId()),
          held.startedAt());
    }
  }
}
