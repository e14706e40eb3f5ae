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
import org.cpor.arbitration.review.application.Docket;
import org.cpor.arbitration.review.domain.CaseEvent;
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

  /** How the timeline names what happened. */
  enum Kind {
    CLAIM_ADMITTED,
    HOLDER_JOINED,
    COMPETITION_DETECTED,
    CASE_ASSIGNED,
    CASE_RETURNED,
    CASE_RULED,
    CLAIM_AWARDED,
    CLAIM_REJECTED,
    HOLDER_SUPERSEDED,
    HOLDER_RETAINED
  }

  static CaseEventEntity of(UUID caseId, CaseEvent event) {
    CaseEventEntity entity = new CaseEventEntity();
    entity.caseId = caseId;
    entity.happenedAt = event.at();
    switch (event) {
      case CaseEvent.ClaimAdmitted admitted ->
          entity.tell(Kind.CLAIM_ADMITTED).of(admitted.claimant().claim().claimId());
      case CaseEvent.HolderJoined joined ->
          entity.tell(Kind.HOLDER_JOINED).of(joined.holder().claim().claimId());
      case CaseEvent.CompetitionDetected detected ->
          entity.tell(Kind.COMPETITION_DETECTED).of(detected.party().claim().claimId());
      case CaseEvent.CaseAssigned assigned ->
          entity.tell(Kind.CASE_ASSIGNED).by(assigned.by()).with(assigned.assignee());
      case CaseEvent.CaseReturned returned -> entity.tell(Kind.CASE_RETURNED).by(returned.by());
      case CaseEvent.CaseRuled ruled ->
          entity.tell(Kind.CASE_RULED).by(ruled.by()).with(ruled.outcome().kind().name());
      case CaseEvent.ClaimAwarded awarded ->
          entity.tell(Kind.CLAIM_AWARDED).of(awarded.claimant().claim().claimId());
      case CaseEvent.ClaimTurnedDown turnedDown ->
          entity
              .tell(Kind.CLAIM_REJECTED)
              .of(turnedDown.claimant().claim().claimId())
              .with(turnedDown.reason().name());
      case CaseEvent.HolderSuperseded superseded ->
          entity.tell(Kind.HOLDER_SUPERSEDED).of(superseded.holder().claim().claimId());
      case CaseEvent.HolderRetained retained ->
          entity.tell(Kind.HOLDER_RETAINED).of(retained.holder().claim().claimId());
    }
    return entity;
  }

  private CaseEventEntity tell(Kind what) {
    kind = what;
    return this;
  }

  private CaseEventEntity by(String reviewer) {
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
