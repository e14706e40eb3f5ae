package org.cpor.arbitration.review.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.cpor.arbitration.review.application.docket.Docket;
import org.cpor.arbitration.review.domain.CaseEvent;
import org.cpor.arbitration.review.domain.Ruling;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "case_event")
class CaseEventEntity {

  @Id
  @GeneratedValue
  @SequenceGenerator(name = "case_event_id", sequenceName = "case_event_id", allocationSize = 50)
  long eventId;

  UUID caseId;
  Instant happenedAt;

  @Enumerated(EnumType.STRING)
  Kind kind;

  @Nullable String actor;
  @Nullable UUID claimId;
  @Nullable String detail;

  /** The names of the events in the timeline of a case. */
  enum Kind {
    CLAIM_ADMITTED,
    HOLDER_JOINED,
    COMPETITION_DETECTED,
    COMPETITION_ENDED,
    CLAIM_REVISED,
    CLAIMANT_LEFT,
    HOLDER_LEFT,
    CASE_ASSIGNED,
    CASE_RETURNED,
    LEASE_LAPSED,
    PARTY_REVIEWED,
    INFORMATION_REQUESTED,
    PARTNER_RESPONDED,
    RESPONSE_OVERDUE,
    REQUEST_CLOSED,
    REVIEW_DUE_SOON,
    REVIEW_OVERDUE,
    REVIEW_ESCALATED,
    REVIEW_EXTENDED,
    SUBSCRIPTION_LAPSED,
    SUBSCRIPTION_RESTORED,
    CASE_RULED,
    CASE_CLOSED,
    CLAIM_AWARDED,
    CLAIM_REJECTED,
    HOLDER_SUPERSEDED,
    HOLDER_RETAINED,
    CUSTOMER_DECLINED,
    WITHDRAWN_AFTER_DECISION,
    RULING_CORRECTED,
    DECISION_CORRECTED,
    DECISION_LAPSED,
    HOLDER_RESTORED
  }

  static CaseEventEntity of(UUID caseId, CaseEvent event) {
    CaseEventEntity entity = new CaseEventEntity();
    entity.caseId = caseId;
    entity.happenedAt = event.at();
    switch (event) {
      case CaseEvent.ClaimAdmitted admitted ->
          entity.record(Kind.CLAIM_ADMITTED).of(admitted.claimant().claim().claimId());
      case CaseEvent.HolderJoined joined ->
          entity.record(Kind.HOLDER_JOINED).of(joined.holder().claim().claimId());
      case CaseEvent.CompetitionDetected detected ->
          entity.record(Kind.COMPETITION_DETECTED).of(detected.party().claim().claimId());
      case CaseEvent.CompetitionEnded ended ->
          entity.record(Kind.COMPETITION_ENDED).of(ended.party().claim().claimId());
      case CaseEvent.ClaimRevised revised ->
          entity
              .record(Kind.CLAIM_REVISED)
              .of(revised.claimant().claim().claimId())
              .with("revision " + revised.revision());
      case CaseEvent.ClaimantLeft left ->
          entity
              .record(Kind.CLAIMANT_LEFT)
              .of(left.claimant().claim().claimId())
              .with(left.why().name());
      case CaseEvent.HolderLeft left ->
          entity.record(Kind.HOLDER_LEFT).of(left.holder().claim().claimId());
      case CaseEvent.CaseAssigned assigned ->
          entity.record(Kind.CASE_ASSIGNED).by(assigned.by()).with(assigned.assignee());
      case CaseEvent.CaseReturned returned -> entity.record(Kind.CASE_RETURNED).by(returned.by());
      case CaseEvent.LeaseLapsed lapsed -> entity.record(Kind.LEASE_LAPSED).with(lapsed.assignee());
      case CaseEvent.PartyReviewed reviewed ->
          entity
              .record(Kind.PARTY_REVIEWED)
              .by(reviewed.by())
              .of(reviewed.party().claim().claimId())
              .with(reviewed.review().assessment().name());
      case CaseEvent.InformationRequested asked ->
          entity
              .record(Kind.INFORMATION_REQUESTED)
              .by(asked.by())
              .of(asked.party().claim().claimId())
              .with("until " + asked.request().respondBy());
      case CaseEvent.PartnerResponded responded ->
          entity
              .record(Kind.PARTNER_RESPONDED)
              .of(responded.party().claim().claimId())
              .with(inWords(responded));
      case CaseEvent.ResponseOverdue overdue ->
          entity.record(Kind.RESPONSE_OVERDUE).of(overdue.party().claim().claimId());
      case CaseEvent.RequestClosed closed ->
          entity
              .record(Kind.REQUEST_CLOSED)
              .by(closed.by())
              .of(closed.party().claim().claimId())
              .with("could be answered until " + closed.request().respondBy());
      case CaseEvent.ReviewDueSoon dueSoon ->
          entity.record(Kind.REVIEW_DUE_SOON).of(dueSoon.claimant().claim().claimId());
      case CaseEvent.ReviewOverdue overdue ->
          entity.record(Kind.REVIEW_OVERDUE).of(overdue.claimant().claim().claimId());
      case CaseEvent.ReviewEscalated escalated ->
          entity.record(Kind.REVIEW_ESCALATED).of(escalated.claimant().claim().claimId());
      case CaseEvent.ReviewExtended extended -> {
        entity
            .record(Kind.REVIEW_EXTENDED)
            .of(extended.claimant().claim().claimId())
            .with("%s, until %s".formatted(extended.reason(), extended.next().dueAt()));
        entity.actor = extended.by();
      }
      case CaseEvent.SubscriptionLapsed lapsed ->
          entity
              .record(Kind.SUBSCRIPTION_LAPSED)
              .of(lapsed.claimant().claim().claimId())
              .with(lapsed.reason());
      case CaseEvent.SubscriptionRestored restored ->
          entity.record(Kind.SUBSCRIPTION_RESTORED).of(restored.claimant().claim().claimId());
      case CaseEvent.CaseClosed closed -> entity.record(Kind.CASE_CLOSED);
      case CaseEvent.CaseRuled ruled ->
          entity.record(Kind.CASE_RULED).by(ruled.by()).with(inWords(ruled.ruling()));
      case CaseEvent.ClaimAwarded awarded ->
          entity.record(Kind.CLAIM_AWARDED).of(awarded.claimant().claim().claimId());
      case CaseEvent.ClaimantRejected rejected ->
          entity
              .record(Kind.CLAIM_REJECTED)
              .of(rejected.claimant().claim().claimId())
              .with(rejected.reason().name());
      case CaseEvent.HolderSuperseded superseded ->
          entity.record(Kind.HOLDER_SUPERSEDED).of(superseded.holder().claim().claimId());
      case CaseEvent.HolderRetained retained ->
          entity.record(Kind.HOLDER_RETAINED).of(retained.holder().claim().claimId());
      case CaseEvent.CustomerDeclined declined ->
          entity
              .record(Kind.CUSTOMER_DECLINED)
              .of(declined.party().claim().claimId())
              .with(declined.words());
      case CaseEvent.WithdrawnAfterDecision withdrawn ->
          entity
              .record(Kind.WITHDRAWN_AFTER_DECISION)
              .of(withdrawn.party().claim().claimId())
              .with("withdrawn at " + withdrawn.withdrawnAt());
      case CaseEvent.RulingCorrected corrected ->
          entity.record(Kind.RULING_CORRECTED).by(corrected.by()).with(inWords(corrected));
      case CaseEvent.DecisionCorrected corrected ->
          entity
              .record(Kind.DECISION_CORRECTED)
              .by(corrected.by())
              .of(corrected.party().claim().claimId())
              .with(inWords(corrected));
      case CaseEvent.DecisionLapsed lapsed ->
          entity
              .record(Kind.DECISION_LAPSED)
              .of(lapsed.party().claim().claimId())
              .with(lapsed.before().name());
      case CaseEvent.HolderRestored restored ->
          entity.record(Kind.HOLDER_RESTORED).of(restored.holder().claim().claimId());
    }
    return entity;
  }

  private static String inWords(CaseEvent.PartnerResponded responded) {
    return "comment "
        + responded.comment().commentId()
        + (Boolean.TRUE.equals(responded.comment().cannotProvide())
            ? ", states that it has no document"
            : "");
  }

  private static String inWords(CaseEvent.DecisionCorrected corrected) {
    return corrected.after() == corrected.before()
        ? "%s for another reason: %s".formatted(corrected.after(), corrected.reason())
        : corrected.after() + " instead of " + corrected.before();
  }

  private static String inWords(CaseEvent.RulingCorrected corrected) {
    return "%s instead of %s: %s"
        .formatted(
            inWords(corrected.ruling()),
            corrected.before().ruling().outcome().kind(),
            corrected.reason());
  }

  /**
   * The outcome. If {@link Ruling#confirmed} is not empty, also the confirmed objections and the
   * rationale.
   */
  private static String inWords(Ruling ruling) {
    String outcome = ruling.outcome().kind().name();
    return ruling.confirmed().isEmpty()
        ? outcome
        : "%s, confirmed %s: %s"
            .formatted(outcome, String.join(", ", ruling.confirmedCodes()), ruling.rationale());
  }

  private CaseEventEntity record(Kind what) {
    kind = what;
    return this;
  }

  private CaseEventEntity by(@Nullable String reviewer) {
    actor = reviewer;
    return this;
  }

  private CaseEventEntity of(UUID claim) {
    claimId = claim;
    return this;
  }

  private CaseEventEntity with(String what) {
    detail = what;
    return this;
  }

  Docket.TimelineEntry toTimelineEntry() {
    return new Docket.TimelineEntry(happenedAt, kind.name(), actor, claimId, detail);
  }
}
