package org.cpor.arbitration.review.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cpor.arbitration.association.domain.PartnerClaim;
import org.cpor.arbitration.calendar.domain.CalendarDay;
import org.cpor.arbitration.review.application.CaseFacts;
import org.cpor.arbitration.review.application.Deadlines;
import org.cpor.arbitration.review.domain.CaseEvent;
import org.cpor.arbitration.review.domain.ReviewCase;
import org.cpor.arbitration.review.domain.Ruled;
import org.cpor.arbitration.review.domain.Transition;
import org.cpor.arbitration.review.domain.party.Deadline;
import org.cpor.arbitration.review.domain.party.Departure;
import org.cpor.arbitration.review.domain.party.InformationRequest;
import org.cpor.arbitration.review.domain.party.Party;
import org.cpor.arbitration.review.domain.party.Party.Claimant;
import org.cpor.arbitration.review.domain.party.RejectionReason;
import org.cpor.arbitration.review.domain.party.RequestCode;
import org.cpor.events.fact.ArbitrationFact.ClaimApproved;
import org.cpor.events.fact.ArbitrationFact.ClaimRejected;
import org.cpor.events.fact.ArbitrationFact.CompetingClaimDetected;
import org.cpor.events.fact.ArbitrationFact.CompetitionEnded;
import org.cpor.events.fact.ArbitrationFact.InformationRequested;
import org.cpor.events.fact.ArbitrationFact.ResponseOverdue;
import org.cpor.events.fact.ArbitrationFact.ReviewEscalated;
import org.cpor.events.fact.ArbitrationFact.ReviewExtended;
import org.cpor.events.fact.ArbitrationFact.ReviewOpened;
import org.cpor.events.fact.ArbitrationFact.ReviewOverdue;
import org.cpor.events.fact.ArbitrationFact.RulingCorrected;
import org.cpor.events.fact.ClaimReference;
import org.cpor.events.fact.Fact;
import org.cpor.events.fact.ReviewClock;
import org.cpor.messaging.outbox.Outbox;
import org.jspecify.annotations.Nullable;

/**
 * Maps the events of a case to facts and publishes them. Each fact is about one claim, and reveals
 * at most that the case has other claims.
 */
@ApplicationScoped
class CaseFactMapper implements CaseFacts {

  private final Outbox outbox;
  private final Deadlines deadlines;

  CaseFactMapper(Outbox outbox, Deadlines deadlines) {
    this.outbox = outbox;
    this.deadlines = deadlines;
  }

  @Override
  public void publish(Transition<?> transition) {
    transition.events().stream()
        .flatMap(event -> fact(transition.next(), event).stream())
        .forEach(outbox::publish);
  }

  /** The fact about the event; empty for an event that is not published. */
  private Optional<Fact> fact(ReviewCase reviewCase, CaseEvent event) {
    return Optional.ofNullable(
        switch (event) {
          case CaseEvent.ClaimAdmitted(Claimant claimant, boolean contested, _, Instant at) ->
              new ReviewOpened(
                  reference(reviewCase, claimant),
                  reviewCase.caseId(),
                  contested,
                  claimant.deadline().dueAt(),
                  at,
                  clock(claimant.deadline()));
          case CaseEvent.CompetitionDetected(Party party, Instant at) ->
              new CompetingClaimDetected(reference(reviewCase, party), reviewCase.caseId(), at);
          case CaseEvent.CompetitionEnded(Party party, Instant at) ->
              new CompetitionEnded(reference(reviewCase, party), reviewCase.caseId(), at);
          case CaseEvent.InformationRequested(
                  Party party,
                  InformationRequest request,
                  String by,
                  Instant at) ->
              new InformationRequested(
                  reference(reviewCase, party),
                  reviewCase.caseId(),
                  request.requestId(),
                  request.codes().stream().map(RequestCode::name).toList(),
                  request.message(),
                  request.respondBy(),
                  at,
                  by,
                  request.documentsRequired());
          case CaseEvent.ResponseOverdue(Party party, InformationRequest request, Instant at) ->
              new ResponseOverdue(
                  reference(reviewCase, party),
                  reviewCase.caseId(),
                  request.requestId(),
                  request.respondBy(),
                  at);
          case CaseEvent.ReviewExtended extended ->
              new ReviewExtended(
                  reference(reviewCase, extended.claimant()),
                  reviewCase.caseId(),
                  extended.reason().name(),
                  extended.message(),
                  extended.next().dueAt(),
                  extended.at(),
                  clock(extended.next()));
          case CaseEvent.ReviewOverdue(Claimant claimant, Instant at) ->
              new ReviewOverdue(
                  reference(reviewCase, claimant),
                  reviewCase.caseId(),
                  claimant.deadline().dueAt(),
                  at);
          case CaseEvent.ReviewEscalated(Claimant claimant, Instant at) ->
              new ReviewEscalated(
                  reference(reviewCase, claimant),
                  reviewCase.caseId(),
                  claimant.deadline().dueAt(),
                  at);
          case CaseEvent.ClaimAwarded(Claimant claimant, var associationId, Instant at) ->
              new ClaimApproved(
                  reference(reviewCase, claimant),
                  reviewCase.caseId(),
                  associationId,
                  at,
                  confirmed(reviewCase),
                  confirmedBy(reviewCase),
                  decidedBy(reviewCase));
          case CaseEvent.ClaimantRejected(Claimant claimant, RejectionReason reason, Instant at) ->
              rejection(reviewCase, claimant, reason, at);
          case CaseEvent.ClaimantLeft(Claimant claimant, Departure why, Instant at) ->
              switch (why) {
                case NO_PARTNER_RESPONSE ->
                    rejection(reviewCase, claimant, RejectionReason.NO_PARTNER_RESPONSE, at);
                // Other facts report these departures: ClaimWithdrawn, which intake publishes;
                // ReviewOpened, which this class publishes for the other case; and
                // AssociationEnded, which AssociationFactMapper publishes.
                case WITHDRAWN, CLAIMS_ANOTHER_SUBJECT, ASSOCIATION_ENDED -> null;
              };
          case CaseEvent.DecisionCorrected corrected -> correction(reviewCase, corrected);
          case CaseEvent.WithdrawnAfterDecision(Party party, _, Instant at) ->
              closed(reviewCase, party, at);
          case CaseEvent.HolderJoined _,
              CaseEvent.HolderLeft _,
              CaseEvent.ClaimRevised _,
              CaseEvent.HolderRetained _,
              CaseEvent.HolderSuperseded _,
              CaseEvent.PartnerResponded _,
              CaseEvent.PartyReviewed _,
              CaseEvent.RequestClosed _,
              CaseEvent.ReviewDueSoon _,
              CaseEvent.CaseAssigned _,
              CaseEvent.CaseReturned _,
              CaseEvent.LeaseLapsed _,
              CaseEvent.SubscriptionLapsed _,
              CaseEvent.SubscriptionRestored _,
              // AssociationFactMapper publishes the decline.
              CaseEvent.CustomerDeclined _,
              CaseEvent.CaseRuled _,
              CaseEvent.RulingCorrected _,
              // The end of the association was published when it happened.
              CaseEvent.DecisionLapsed _,
              CaseEvent.HolderRestored _,
              CaseEvent.CaseClosed _ ->
              null;
        });
  }

  /**
   * The codes of the confirmed objections; null if there is no ruling, or if the ruling confirms no
   * objection.
   */
  private static @Nullable List<String> confirmed(ReviewCase reviewCase) {
    return reviewCase instanceof Ruled ruled && !ruled.ruling().confirmed().isEmpty()
        ? ruled.ruling().confirmedCodes()
        : null;
  }

  private static @Nullable String confirmedBy(ReviewCase reviewCase) {
    return reviewCase instanceof Ruled ruled && !ruled.ruling().confirmed().isEmpty()
        ? ruled.by()
        : null;
  }

  /**
   * The reviewer who ruled, or the lead who corrected the ruling; null if the case is not decided.
   */
  private static @Nullable String decidedBy(ReviewCase reviewCase) {
    return reviewCase instanceof Ruled ruled ? ruled.by() : null;
  }

  /** How the due date was counted; null if the count was not stored. */
  private static @Nullable ReviewClock clock(Deadline deadline) {
    List<CalendarDay> days = deadline.due().days();
    return days.isEmpty()
        ? null
        : new ReviewClock(
            Math.toIntExact(days.stream().filter(CalendarDay::counted).count()),
            days.stream()
                .map(day ->
                    new ReviewClock.Day(day.date(), day.counted(), day.kind().name(), day.why()))
                .toList());
  }

  private RulingCorrected correction(ReviewCase reviewCase, CaseEvent.DecisionCorrected corrected) {
    RejectionReason reason = corrected.reason();
    return new RulingCorrected(
        reference(reviewCase, corrected.party()),
        reviewCase.caseId(),
        corrected.before().name(),
        corrected.after().name(),
        reason == null ? null : reason.name(),
        reason != null && corrected.party() instanceof Claimant claimant
            ? deadlines.disputableUntil(claimant, reason, corrected.at()).orElse(null)
            : null,
        corrected.ruledAt(),
        corrected.by(),
        corrected.at());
  }

  /**
   * The fact to publish when the withdrawal of a claim arrives after the ruling rejected the claim.
   * It is a rejection that the partner cannot dispute. Null if the ruling approved the claim,
   * because AssociationFactMapper then publishes the end of the association. Also null if the
   * partner disputed the claim after it had withdrawn the claim.
   */
  private static @Nullable ClaimRejected closed(ReviewCase reviewCase, Party party, Instant at) {
    return reviewCase instanceof Ruled ruled
            && party instanceof Claimant claimant
            && ruled.rejects(claimant)
            && !claimant.disputes()
        ? new ClaimRejected(
            reference(ruled, claimant),
            ruled.caseId(),
            RejectionReason.PARTNER_REQUEST.name(),
            at,
            null,
            null,
            null)
        : null;
  }

  private ClaimRejected rejection(
      ReviewCase reviewCase, Claimant claimant, RejectionReason reason, Instant at) {
    return new ClaimRejected(
        reference(reviewCase, claimant),
        reviewCase.caseId(),
        reason.name(),
        at,
        deadlines.disputableUntil(claimant, reason, at).orElse(null),
        decidedBy(reviewCase),
        reason == RejectionReason.AWARDED_TO_OWN_CLAIM ? ownClaim(reviewCase, claimant) : null);
  }

  private static @Nullable UUID ownClaim(ReviewCase reviewCase, Claimant rejected) {
    return reviewCase instanceof Ruled ruled
        ? ruled.ownClaim(rejected).map(PartnerClaim::claimId).orElse(null)
        : null;
  }

  private static ClaimReference reference(ReviewCase reviewCase, Party party) {
    PartnerClaim claim = party.claim();
    return new ClaimReference(
        claim.claimId(), reviewCase.subject().tenantId(), claim.partnerId(), claim.locale());
  }
}
