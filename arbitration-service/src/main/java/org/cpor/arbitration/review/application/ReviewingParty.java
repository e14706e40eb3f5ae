package org.cpor.arbitration.review.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.cpor.arbitration.review.domain.party.Review;
import org.cpor.platform.conditions.WriteCondition;

/** A reviewer judges one party's proof of execution. */
@ApplicationScoped
public class ReviewingParty {

  private final MovingCase moving;

  ReviewingParty(MovingCase moving) {
    this.moving = moving;
  }

  public Docket review(
      UUID caseId, UUID claimId, Review review, String reviewer, WriteCondition condition) {
    return moving.move(
        caseId,
        condition,
        (undecided, now) -> undecided.takenBy(reviewer, now).review(claimId, review));
  }
}
