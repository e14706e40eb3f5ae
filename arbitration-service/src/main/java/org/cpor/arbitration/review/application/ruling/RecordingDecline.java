package org.cpor.arbitration.review.application.ruling;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.cpor.arbitration.association.application.ApprovingCases;
import org.cpor.arbitration.association.domain.Association;
import org.cpor.arbitration.review.application.CaseTransitions;
import org.cpor.arbitration.review.application.ReviewCases;

/** Adds the customer's decline to the timeline of the case that approved the claim. */
@ApplicationScoped
class RecordingDecline implements ApprovingCases {

  private final ReviewCases cases;
  private final CaseTransitions transitions;

  RecordingDecline(ReviewCases cases, CaseTransitions transitions) {
    this.cases = cases;
    this.transitions = transitions;
  }

  @Override
  public void recordDecline(Association.Active association, String words, Instant now) {
    UUID claimId = association.holder().claimId();
    cases
        .ruledOn(claimId, association.associationId())
        .ifPresent(ruled -> transitions.save(ruled.recordDecline(claimId, words, now)));
  }
}
