package org.cpor.arbitration.review.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.UUID;
import org.cpor.arbitration.review.domain.CaseEvent;
import org.cpor.arbitration.review.domain.ReviewCase;
import org.cpor.arbitration.review.domain.Transition;
import org.cpor.arbitration.review.domain.party.Departure;
import org.cpor.arbitration.review.domain.party.InformationRequest;
import org.cpor.arbitration.review.domain.party.Party;
import org.cpor.arbitration.review.domain.party.PartyDecision;
import org.cpor.arbitration.review.domain.party.RejectionReason;

/**
 * Stores transitions: the case, its parties and its events. Some events add further rows, such as
 * reviews and requests.
 */
@ApplicationScoped
class CaseWriter {

  private final EntityManager entities;

  CaseWriter(EntityManager entities) {
    this.entities = entities;
  }

  void save(Transition<?> transition) {
    ReviewCase next = transition.next();
    ReviewCaseEntity row = entities.find(ReviewCaseEntity.class, next.caseId());
    row.become(next);
    row.events += transition.events().size();
    transition.events().forEach(event -> save(next.caseId(), event));
    next.parties().forEach(party -> party(next.caseId(), party).become(party, entities));
  }

  private void save(UUID caseId, CaseEvent event) {
    entities.persist(CaseEventEntity.of(caseId, event));
    switch (event) {
      case CaseEvent.ClaimAdmitted(Party.Claimant claimant, _, boolean again, Instant at) -> {
        if (again) {
          party(caseId, claimant).joinAgain();
        } else {
          join(caseId, claimant, at);
        }
      }
      case CaseEvent.HolderJoined(Party.Holder holder, Instant at) -> join(caseId, holder, at);
      case CaseEvent.ClaimantLeft left -> {
        if (left.why() == Departure.NO_PARTNER_RESPONSE) {
          reject(caseId, left.claimant(), RejectionReason.NO_PARTNER_RESPONSE);
        }
      }
      case CaseEvent.PartyReviewed reviewed -> entities.persist(ReviewEntity.of(caseId, reviewed));
      case CaseEvent.InformationRequested asked ->
          entities.persist(InformationRequestEntity.of(caseId, asked));
      case CaseEvent.PartnerResponded responded -> {
        InformationRequest answered = responded.answered();
        if (answered != null) {
          InformationRequestEntity request = request(answered);
          request.answeredIn = responded.comment().commentId();
          request.answeredAt = responded.comment().at();
          request.cannotProvide = Boolean.TRUE.equals(responded.comment().cannotProvide());
        }
      }
      case CaseEvent.ResponseOverdue overdue -> request(overdue.request()).overdueAt = overdue.at();
      case CaseEvent.RequestClosed closed -> request(closed.request()).closedAt = closed.at();
      case CaseEvent.ClaimAwarded awarded -> {
        PartyEntity party = party(caseId, awarded.claimant());
        party.decision = PartyDecision.APPROVED;
        party.rejectionReason = null;
        party.associationId = awarded.associationId();
      }
      case CaseEvent.ClaimantRejected rejected ->
          reject(caseId, rejected.claimant(), rejected.reason());
      case CaseEvent.HolderSuperseded superseded ->
          party(caseId, superseded.holder()).decision = PartyDecision.SUPERSEDED;
      case CaseEvent.HolderRetained retained ->
          party(caseId, retained.holder()).decision = PartyDecision.RETAINED;
      case CaseEvent.HolderRestored restored ->
          party(caseId, restored.holder()).decision = PartyDecision.RETAINED;
      case CaseEvent.RulingCorrected corrected ->
          entities.persist(RulingCorrectionEntity.of(caseId, corrected));
      case CaseEvent.DecisionLapsed lapsed -> {
        PartyEntity party = party(caseId, lapsed.party());
        party.decision = lapsed.reason() == null ? null : PartyDecision.REJECTED;
        party.rejectionReason = lapsed.reason();
        if (lapsed.party() instanceof Party.Claimant) {
          party.associationId = null;
        }
      }
      case CaseEvent.DecisionCorrected _,
          CaseEvent.CompetitionDetected _,
          CaseEvent.CompetitionEnded _,
          CaseEvent.HolderLeft _,
          CaseEvent.ClaimRevised _,
          CaseEvent.CaseAssigned _,
          CaseEvent.CaseReturned _,
          CaseEvent.LeaseLapsed _,
          CaseEvent.ReviewDueSoon _,
          CaseEvent.ReviewOverdue _,
          CaseEvent.ReviewEscalated _,
          CaseEvent.ReviewExtended _,
          CaseEvent.SubscriptionLapsed _,
          CaseEvent.SubscriptionRestored _,
          CaseEvent.CustomerDeclined _,
          CaseEvent.WithdrawnAfterDecision _,
          CaseEvent.CaseRuled _,
          CaseEvent.CaseClosed _ -> {}
    }
  }

  private void join(UUID caseId, Party party, Instant at) {
    PartyEntity row = PartyEntity.of(caseId, party, at);
    row.become(party, entities);
    entities.persist(row);
  }

  private void reject(UUID caseId, Party claimant, RejectionReason reason) {
    PartyEntity party = party(caseId, claimant);
    party.decision = PartyDecision.REJECTED;
    party.associationId = null;
    party.rejectionReason = reason;
  }

  private InformationRequestEntity request(InformationRequest request) {
    return entities.find(InformationRequestEntity.class, request.requestId());
  }

  private PartyEntity party(UUID caseId, Party party) {
    return entities.find(PartyEntity.class, new PartyEntity.Key(caseId, party.claim().claimId()));
  }
}
