package org.cpor.wellbuilt.review.application;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.cpor.identifiers.PartnerId;
import org.cpor.wellbuilt.review.domain.ReviewCase;

public class OpeningReview {

  private final ReviewCases cases;
  private final CaseFacts facts;
  private final Clock clock;

  OpeningReview(ReviewCases cases, CaseFacts facts, Clock clock) {
    this.cases = cases;
    this.facts = facts;
    this.clock = clock;
  }

  public void open(PartnerId partnerId) {
    Instant now = clock.instant();
    ReviewCase opened =
        new ReviewCase("a case " + System.nanoTime(), partnerId, List.of(now), null);
    cases.add(opened);
    facts.opened(opened, now);
  }
}
