package org.cpor.arbitration.review.application.ruling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.cpor.arbitration.association.application.HandingOverSubject;
import org.cpor.arbitration.association.domain.Association;
import org.cpor.arbitration.platform.ArbitrationProblem;
import org.cpor.arbitration.review.application.CaseTransitions;
import org.cpor.arbitration.review.application.Deadlines;
import org.cpor.arbitration.review.application.ReviewCases;
import org.cpor.arbitration.review.application.docket.Docket;
import org.cpor.arbitration.review.application.docket.Dockets;
import org.cpor.arbitration.review.domain.CaseEvent;
import org.cpor.arbitration.review.domain.CaseEvent.ClaimAwarded;
import org.cpor.arbitration.review.domain.CaseEvent.HolderRestored;
import org.cpor.arbitration.review.domain.Outcome;
import org.cpor.arbitration.review.domain.Ruled;
import org.cpor.arbitration.review.domain.RulingCorrection;
import org.cpor.arbitration.review.domain.Transition;
import org.cpor.arbitration.review.domain.party.Party.Holder;
import org.cpor.platform.conditions.WriteCondition;
import org.cpor.platform.problem.ProblemException;
import org.jboss.logging.Logger;

/**
 * Lets a review lead correct the ruling on a case. One transaction replaces the ruling, changes the
 * decisions on claims, and changes the association.
 */
@ApplicationScoped
public class CorrectingRuling {

  private static final Logger LOG = Logger.getLogger(CorrectingRuling.class);

  private final ReviewCases cases;
  private final LaterCases later;
  private final Dockets dockets;
  private final CheckingAward checking;
  private final EndedAssociations ended;
  private final Deadlines deadlines;
  private final CaseTransitions transitions;
  private final HandingOverSubject handingOver;
  private final Clock clock;

  CorrectingRuling(
      ReviewCases cases,
      LaterCases later,
      Dockets dockets,
      CheckingAward checking,
      EndedAssociations ended,
      Deadlines deadlines,
      CaseTransitions transitions,
      HandingOverSubject handingOver,
      Clock clock) {
    this.cases = cases;
    this.later = later;
    this.dockets = dockets;
    this.checking = checking;
    this.ended = ended;
    this.deadlines = deadlines;
    this.transitions = transitions;
    this.handingOver = handingOver;
    this.clock = clock;
  }

  /**
   * Corrects the ruling.
   *
   * @throws ProblemException if the case does not exist; if {@code condition} does not allow the
   *     version of the case; if the ruling was corrected before and {@code condition} names no
   *     version; if a later case on the subject prevents the correction; or if the customer
   *     declined the claim that would get the subject
   * @throws org.cpor.arbitration.review.domain.MoveRefused if there is no ruling on the case, if
   *     the time for a correction is over, if {@code lead} is recused, or if the correction does
   *     not fit the case
   * @throws org.cpor.arbitration.review.domain.party.ConfirmationMissing if {@link
   *     org.cpor.arbitration.review.domain.Ruling#confirmed} does not contain every objection to
   *     the new ruling
   */
  @Transactional
  public Docket correct(
      UUID caseId, RulingCorrection correction, String lead, WriteCondition condition) {
    Ruled ruled = cases.byId(caseId, condition).readyToCorrect();
    refuseBlindCorrection(ruled, condition);
    refuseIfDecidedSince(ruled);
    handingOver.lock(ruled.subject());
    refuseIfDeclinedOrWithdrawn(correction.ruling().outcome(), ruled);
    Transition<Ruled> corrected =
        ruled.correct(
            correction.withSettled(ended.settledIn(caseId), ended.lapsedHoldersIn(caseId), ruled),
            checking.ofCorrection(caseId),
            deadlines.correctableUntil(ruled),
            lead,
            clock.instant());
    transitions.save(corrected);
    Ruled next = corrected.next();
    handingOver.correct(
        next.subject(),
        RulingCorrection.endReason(corrected),
        holder(corrected),
        next.ruling().confirmedCodes(),
        next.at());
    LOG.infof(
        "corrected a ruling: case=%s outcome=%s before=%s",
        caseId, next.ruling().outcome().kind(), ruled.ruling().outcome().kind());
    return dockets.byId(caseId);
  }

  /**
   * Refuses to replace an earlier correction if {@code condition} names no version, because the
   * lead perhaps does not know the earlier correction.
   */
  private static void refuseBlindCorrection(Ruled ruled, WriteCondition condition) {
    if (ruled.corrected() && !condition.namesVersion()) {
      throw new ProblemException(
          ArbitrationProblem.RULING_CORRECTED_ALREADY,
          "{0} corrected the ruling at {1}. To correct it again, read the case and"
              + " send its version in If-Match.",
          ruled.by(),
          ruled.at());
    }
  }

  private void refuseIfDecidedSince(Ruled ruled) {
    if (!later.blockNew(ruled)) {
      throw new ProblemException(
          ArbitrationProblem.SUBJECT_UNDER_REVIEW,
          "Another case on the subject is undecided: decide there.");
    }
    Optional<UUID> since = later.decidedSince(ruled);
    if (since.isPresent()) {
      throw new ProblemException(
          ArbitrationProblem.SUBJECT_DECIDED_SINCE,
          "The later case {0} has decided on the subject: correct its ruling instead.",
          since.get());
    }
  }

  private void refuseIfDeclinedOrWithdrawn(Outcome outcome, Ruled ruled) {
    switch (outcome) {
      case Outcome.Award award -> checking.refuseIfDeclinedOrWithdrawn(award.claimId());
      case Outcome.HolderRetains _ ->
          ruled.parties().stream()
              .filter(Holder.class::isInstance)
              .forEach(holder -> checking.refuseIfDeclinedOrWithdrawn(holder.claim().claimId()));
      case Outcome.None _ -> {}
    }
  }

  /** The association that starts with the correction; empty if no association starts. */
  private static Optional<Association.Active> holder(Transition<Ruled> corrected) {
    Ruled next = corrected.next();
    return corrected.events().stream().flatMap(event -> holder(event, next)).findFirst();
  }

  private static Stream<Association.Active> holder(CaseEvent event, Ruled next) {
    return switch (event) {
      case ClaimAwarded awarded ->
          Stream.of(
              new Association.Active(
                  awarded.associationId(),
                  next.subject(),
                  awarded.claimant().claim(),
                  awarded.at()));
      case HolderRestored restored ->
          Stream.of(
              new Association.Active(
                  restored.holder().associationId(),
                  next.subject(),
                  restored.holder().claim(),
                  restored.at()));
      default -> Stream.of();
    };
  }
}
