package org.cpor.arbitration.review.application.docket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Reads the docket of a case for reviewers. */
@ApplicationScoped
public class ReadingDocket {

  private final Dockets dockets;

  ReadingDocket(Dockets dockets) {
    this.dockets = dockets;
  }

  @Transactional
  public Docket read(UUID caseId) {
    return dockets.byId(caseId);
  }
}
