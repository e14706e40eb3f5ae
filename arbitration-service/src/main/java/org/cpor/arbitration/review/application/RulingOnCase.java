package org.cpor.arbitration.review.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.cpor.arbitration.association.application.HandingOverSubject;
import org.cpor.arbitration.association.domain.Association;
import org.cpor.arbitration.review.domain.CaseEvent;
import org.cpor.arbitration.review.domain.Ruled;
import org.cpor.arbitration.review.domain.Ruling;
import org.cpor.arbitration.review.domain.Transition;
import org.cpor.arbitration.review.domain.UnderReview;
import org.cpor.platform.conditions.WriteCondition;
import org.jboss.logging.Logger;

/**
 * A reviewer decides a case. In one transaction the case ends, each claim gets its answer, and the
 * subject changes hands.
 */
@ApplicationScoped
public class RulingOnCase {

  private static final Logger LOG = Logger.getLogger(RulingOnCase.class);

  private final ReviewCases cases;
  private final Dockets dockets;
  private final MovingCase moving;
  private final HandingOverSubject handingOver;
  private final Clock clock;

  RulingOnCase(
      ReviewCases cases,
      Dockets dockets,
      MovingCase moving,
      HandingOverSubject handingOver,
      Clock clock) {
    this.cases = cases;
    this.dockets = dockets;
    this.moving = moving;
    this.handingOver = handingOver;
    this.clock = clock;
  }

  @Transactional
  public Docket rule(UUID caseId, Ruling ruling, String reviewer, WriteCondition condition) {
    UnderReview.Open open = cases.byId(caseId, condition).readyToRule();
    Transition<Ruled> ruled = open.takenBy(reviewer, clock.instant()).rule(ruling);
    moving.make(ruled);
    for (CaseEvent event : ruled.events()) {
      if (event instanceof CaseEvent.ClaimAwarded awarded) {
        handingOver.to(
            new Association.Active(
                awarded.associationId(), open.subject(), awarded.claimant().claim(), awarded.at()));
      }
    }
    LOG.infof("case ruled on: case=%s outcome=%s", caseId, ruling.outcome().kind());
    return dockets.byId(caseId);
  }
}
