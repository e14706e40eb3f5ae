package org.cpor.wellbuilt.review.messaging;

import java.time.Instant;
import java.util.UUID;
import org.cpor.events.fact.ArbitrationFact.CompetitionEnded;
import org.cpor.events.fact.ClaimReference;
import org.cpor.messaging.outbox.Outbox;
import org.cpor.wellbuilt.review.application.CaseFacts;
import org.cpor.wellbuilt.review.domain.ReviewCase;

class CaseFactMapper implements CaseFacts {

  private final Outbox outbox;

  CaseFactMapper(Outbox outbox) {
    this.outbox = outbox;
  }

  @Override
  public void opened(ReviewCase opened, Instant now) {
    UUID id = UUID.fromString(opened.id());
    outbox.publish(new CompetitionEnded(new ClaimReference(id, id, "P-1", "en"), id, now));
  }
}
