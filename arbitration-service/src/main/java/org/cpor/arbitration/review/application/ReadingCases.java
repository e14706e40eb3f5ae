package org.cpor.arbitration.review.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reviewers look at the queue and at dockets. */
@ApplicationScoped
public class ReadingCases {

  private final Dockets dockets;

  ReadingCases(Dockets dockets) {
    this.dockets = dockets;
  }

  @Transactional
  public Docket docket(UUID caseId) {
    return dockets.byId(caseId);
  }

  @Transactional
  public List<QueuedCase> queue(QueueFilter filter, @Nullable QueuePosition after, int limit) {
    return dockets.queue(filter, after, limit);
  }
}
