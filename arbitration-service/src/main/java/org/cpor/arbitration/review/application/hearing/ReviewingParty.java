package org.cpor.arbitration.review.application.hearing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.cpor.arbitration.review.application.CaseTransitions;
import org.cpor.arbitration.review.application.docket.Docket;
import org.cpor.arbitration.review.domain.party.Review;
import org.cpor.platform.conditions.WriteCondition;

/** Lets a reviewer judge the proof of execution of one party. */
@ApplicationScoped
public class ReviewingParty {

  private final CaseTransitions transitions;

  ReviewingParty(CaseTransitions transitions) {
    this.transitions = transitions;
  }

  public Docket review(
      UUID caseId, UUID claimId, Review review, String reviewer, WriteCondition condition) {
    return transitions.move(caseId, reviewer, condition, taken -> taken.review(claimId, review));
  }
}
