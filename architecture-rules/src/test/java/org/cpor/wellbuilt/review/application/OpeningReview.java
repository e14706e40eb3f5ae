package org.cpor.wellbuilt.review.application;

import java.time.Clock;
import java.util.List;
import org.cpor.events.Fact;
import org.cpor.identifiers.PartnerId;
import org.cpor.messaging.Outbox;
import org.cpor.wellbuilt.review.domain.ReviewCase;

public class OpeningReview {

  private final ReviewCases cases;
  private final Outbox outbox;
  private final Clock clock;

  OpeningReview(ReviewCases cases, Outbox outbox, Clock clock) {
    this.cases = cases;
    this.outbox = outbox;
    this.clock = clock;
  }

  public void open(Fact fact) {
    long start = System.nanoTime();
    cases.add(
        new ReviewCase("a case " + start, new PartnerId("P-1"), List.of(clock.instant()), null));
    outbox.publish(fact);
  }
}
