package org.cpor.arbitration.review.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.cpor.arbitration.association.domain.PartnerClaim;
import org.cpor.arbitration.review.application.CaseFacts;
import org.cpor.arbitration.review.domain.CaseEvent;
import org.cpor.arbitration.review.domain.Party;
import org.cpor.arbitration.review.domain.ReviewCase;
import org.cpor.arbitration.review.domain.Transition;
import org.cpor.events.ClaimApproved;
import org.cpor.events.ClaimReference;
import org.cpor.events.ClaimRejected;
import org.cpor.events.CompetingClaimDetected;
import org.cpor.events.Fact;
import org.cpor.events.ReviewOpened;
import org.cpor.messaging.Outbox;

/**
 * What happened to a case as published facts. Each is about one claim and says nothing of the
 * others in the case.
 */
@ApplicationScoped
class CaseEventMapper implements CaseFacts {

  private final Outbox outbox;

  CaseEventMapper(Outbox outbox) {
    this.outbox = outbox;
  }

  @Override
  public void publish(Transition<?> transition) {
    transition.events().stream()
        .flatMap(event -> fact(transition.next(), event).stream())
        .forEach(outbox::publish);
  }

  /** The fact that partners and other services hear, if the event is one of their concern. */
  static Optional<Fact> fact(ReviewCase reviewCase, CaseEvent event) {
    return switch (event) {
      case CaseEvent.ClaimAdmitted(Party.Claimant claimant, var contested, var at) ->
          Optional.of(
              new ReviewOpened(
                  reference(reviewCase, claimant),
                  reviewCase.caseId(),
                  contested,
                  claimant.firstReviewDueAt(),
                  at));
      case CaseEvent.CompetitionDetected(Party party, var at) ->
          Optional.of(
              new CompetingClaimDetected(reference(reviewCase, party), reviewCase.caseId(), at));
      case CaseEvent.ClaimAwarded(Party.Claimant claimant, var associationId, var at) ->
          Optional.of(
              new ClaimApproved(
                  reference(reviewCase, claimant), reviewCase.caseId(), associationId, at));
      case CaseEvent.ClaimTurnedDown(Party.Claimant claimant, var reason, var at) ->
          Optional.of(
              new ClaimRejected(
                  reference(reviewCase, claimant), reviewCase.caseId(), reason.name(), at, null));
      case CaseEvent.HolderJoined joined -> Optional.empty();
      case CaseEvent.HolderRetained retained -> Optional.empty();
      // Its association tells that it ended.
      case CaseEvent.HolderSuperseded superseded -> Optional.empty();
      case CaseEvent.CaseAssigned assigned -> Optional.empty();
      case CaseEvent.CaseReturned returned -> Optional.empty();
      case CaseEvent.CaseRuled ruled -> Optional.empty();
    };
  }

  private static ClaimReference reference(ReviewCase reviewCase, Party party) {
    PartnerClaim claim = party.claim();
    return new ClaimReference(
        claim.claimId(), reviewCase.subject().tenantId(), claim.partnerId(), claim.locale());
  }
}
