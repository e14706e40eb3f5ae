package org.cpor.arbitration.review.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.cpor.arbitration.review.domain.Review;

/** A reviewer judges one party's proof of execution. */
@ApplicationScoped
public class ReviewingParty {

  private final MovingCase moving;

  ReviewingParty(MovingCase moving) {
    this.moving = moving;
  }

  public Docket review(
      UUID caseId, UUID claimId, Review review, String reviewer, ExpectedVersion expected) {
    return moving.move(
        caseId, expected, (undecided, now) -> undecided.review(claimId, review, reviewer, now));
  }
}
