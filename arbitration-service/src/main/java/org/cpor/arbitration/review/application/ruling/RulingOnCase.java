package org.cpor.arbitration.review.application.ruling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.cpor.arbitration.association.application.HandingOverSubject;
import org.cpor.arbitration.association.domain.Association;
import org.cpor.arbitration.review.application.CaseTransitions;
import org.cpor.arbitration.review.application.ReviewCases;
import org.cpor.arbitration.review.application.docket.Docket;
import org.cpor.arbitration.review.application.docket.Dockets;
import org.cpor.arbitration.review.domain.CaseEvent;
import org.cpor.arbitration.review.domain.Outcome;
import org.cpor.arbitration.review.domain.ReviewExtension.Rank;
import org.cpor.arbitration.review.domain.Ruled;
import org.cpor.arbitration.review.domain.Ruling;
import org.cpor.arbitration.review.domain.Transition;
import org.cpor.arbitration.review.domain.UnderReview;
import org.cpor.platform.conditions.WriteCondition;
import org.jboss.logging.Logger;

/**
 * Lets a reviewer decide a case. One transaction ends the case, approves or rejects each claim, and
 * changes the association.
 */
@ApplicationScoped
public class RulingOnCase {

  private static final Logger LOG = Logger.getLogger(RulingOnCase.class);

  private final ReviewCases cases;
  private final Dockets dockets;
  private final CheckingAward checking;
  private final CaseTransitions transitions;
  private final HandingOverSubject handingOver;
  private final Clock clock;

  RulingOnCase(
      ReviewCases cases,
      Dockets dockets,
      CheckingAward checking,
      CaseTransitions transitions,
      HandingOverSubject handingOver,
      Clock clock) {
    this.cases = cases;
    this.dockets = dockets;
    this.checking = checking;
    this.transitions = transitions;
    this.handingOver = handingOver;
    this.clock = clock;
  }

  /**
   * Decides the case.
   *
   * @param rank whether {@code reviewer} is a reviewer or a lead
   */
  @Transactional
  public Docket rule(
      UUID caseId, Ruling ruling, String reviewer, Rank rank, WriteCondition condition) {
    UnderReview undecided = cases.byId(caseId, condition).stillUnderReview();
    if (ruling.outcome() instanceof Outcome.Award award) {
      checking.refuseIfDeclinedOrWithdrawn(award.claimId());
    }
    Transition<Ruled> ruled =
        undecided.takenBy(reviewer, clock.instant()).rule(ruling, checking.of(caseId), rank);
    transitions.save(ruled);
    for (CaseEvent event : ruled.events()) {
      if (event instanceof CaseEvent.ClaimAwarded awarded) {
        handingOver.to(
            new Association.Active(
                awarded.associationId(),
                undecided.subject(),
                awarded.claimant().claim(),
                awarded.at()),
            ruled.next().ruling().confirmedCodes());
      }
    }
    LOG.infof("ruled on a case: case=%s outcome=%s", caseId, ruling.outcome().kind());
    return dockets.byId(caseId);
  }
}
