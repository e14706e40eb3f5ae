package org.cpor.arbitration.review.persistence;

import static java.util.stream.Collectors.toMap;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.cpor.arbitration.association.domain.Subject;
import org.cpor.arbitration.review.application.docket.CaseState;
import org.cpor.arbitration.review.domain.CaseFile;
import org.cpor.arbitration.review.domain.Closed;
import org.cpor.arbitration.review.domain.Lease;
import org.cpor.arbitration.review.domain.Outcome;
import org.cpor.arbitration.review.domain.Recusal;
import org.cpor.arbitration.review.domain.ReviewCase;
import org.cpor.arbitration.review.domain.Ruled;
import org.cpor.arbitration.review.domain.Ruling;
import org.cpor.arbitration.review.domain.Timer;
import org.cpor.arbitration.review.domain.UnderReview;
import org.cpor.arbitration.review.domain.party.AwardObjection;
import org.cpor.arbitration.review.domain.party.Party;
import org.cpor.arbitration.review.domain.party.RejectionReason;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "review_case")
class ReviewCaseEntity {

  @Id UUID caseId;
  @Version long version;
  UUID tenantId;
  String product;
  @Nullable UUID subscriptionId;

  @Enumerated(EnumType.STRING)
  CaseState state;

  boolean contested;

  /** Whether a claim in the case disputes an earlier rejection. */
  boolean disputed;

  /** Whether the case was escalated to the leads. */
  boolean escalated;

  int parties;
  int events;
  Instant firstReviewDueAt;
  Instant soonAt;
  Instant dueAt;
  @Nullable Instant nextTimerAt;
  Instant openedAt;
  @Nullable String assignee;
  @Nullable Instant leaseExpiresAt;

  /** The reviewers who must not work on the case. */
  @Column(name = "barred")
  String[] recused;

  @Enumerated(EnumType.STRING)
  Outcome.@Nullable Kind outcome;

  @Nullable UUID awardedClaimId;
  @Nullable String rationale;
  String[] confirmed;
  @Nullable String ruledBy;
  @Nullable Instant ruledAt;

  /** When the case was decided; {@code ruledAt} is later if the ruling was corrected. */
  @Nullable Instant firstRuledAt;

  @Nullable Instant closedAt;

  Subject subject() {
    return new Subject(tenantId, product, subscriptionId);
  }

  /** The objections in spite of which the reviewer ruled. */
  List<AwardObjection> confirmed() {
    return Stream.of(confirmed).map(AwardObjection::valueOf).toList();
  }

  @Nullable Lease lease() {
    return assignee == null || leaseExpiresAt == null ? null : new Lease(assignee, leaseExpiresAt);
  }

  /** Copies all data of {@code next} except the parties and the events. */
  void become(ReviewCase next) {
    contested = next.contested();
    parties = next.parties().size();
    switch (next) {
      case UnderReview undecided -> {
        CaseFile file = undecided.file();
        state =
            switch (undecided) {
              case UnderReview.Open _ -> CaseState.OPEN;
              case UnderReview.Waiting _ -> CaseState.WAITING;
            };
        disputed = file.claimants().stream().anyMatch(Party.Claimant::disputes);
        escalated = file.escalated();
        soonAt = file.deadline().soonAt();
        dueAt = file.deadline().dueAt();
        nextTimerAt = file.nextTimer().map(Timer::at).orElse(null);
        recused = file.recusal().reviewers().toArray(String[]::new);
        become(file.lease());
      }
      case Ruled ruled -> {
        end(CaseState.RULED);
        Ruling ruling = ruled.ruling();
        outcome = ruling.outcome().kind();
        awardedClaimId = ruling.outcome() instanceof Outcome.Award award ? award.claimId() : null;
        rationale = ruling.rationale();
        confirmed = ruling.confirmedCodes().toArray(String[]::new);
        ruledBy = ruled.by();
        ruledAt = ruled.at();
        firstRuledAt = ruled.firstRuledAt();
      }
      case Closed closed -> {
        end(CaseState.CLOSED);
        closedAt = closed.at();
      }
    }
  }

  private void end(CaseState last) {
    state = last;
    nextTimerAt = null;
    become((Lease) null);
  }

  private void become(@Nullable Lease lease) {
    assignee = lease == null ? null : lease.assignee();
    leaseExpiresAt = lease == null ? null : lease.expiresAt();
  }

  ReviewCase toDomain(List<PartyEntity> rows) {
    return switch (state) {
      case OPEN, WAITING -> toUndecided(rows);
      case RULED -> toRuled(rows);
      case CLOSED -> new Closed(caseId, subject(), domain(rows), Objects.requireNonNull(closedAt));
    };
  }

  UnderReview toUndecided(List<PartyEntity> rows) {
    return UnderReview.of(
        new CaseFile(caseId, subject(), domain(rows), lease(), new Recusal(Set.of(recused))));
  }

  Ruled toRuled(List<PartyEntity> rows) {
    return new Ruled(
        caseId,
        subject(),
        domain(rows),
        contested,
        new Ruling(
            outcome(rows),
            Objects.requireNonNull(rationale),
            rejections(rows),
            Set.copyOf(confirmed())),
        Objects.requireNonNull(ruledBy),
        Objects.requireNonNull(ruledAt),
        Objects.requireNonNull(firstRuledAt),
        new Recusal(Set.of(recused)));
  }

  private static Map<UUID, RejectionReason> rejections(List<PartyEntity> rows) {
    return rows.stream()
        .filter(row -> row.rejectionReason != null && row.leftAt == null)
        .collect(toMap(row -> row.claimId, row -> Objects.requireNonNull(row.rejectionReason)));
  }

  private Outcome outcome(List<PartyEntity> rows) {
    return switch (Objects.requireNonNull(outcome)) {
      case AWARD ->
          rows.stream()
              .filter(row -> row.claimId.equals(awardedClaimId))
              .map(row -> new Outcome.Award(row.claimId, Objects.requireNonNull(row.associationId)))
              .findFirst()
              .orElseThrow();
      case HOLDER_RETAINS -> new Outcome.HolderRetains();
      case NONE -> new Outcome.None();
    };
  }

  private static List<Party> domain(List<PartyEntity> rows) {
    return rows.stream().map(PartyEntity::toDomain).toList();
  }
}
