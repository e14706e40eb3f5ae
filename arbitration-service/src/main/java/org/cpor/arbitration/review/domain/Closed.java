package org.cpor.arbitration.review.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cpor.arbitration.association.domain.Subject;
import org.cpor.arbitration.review.domain.party.Party;

/**
 * A case that was closed without a ruling, because every claim was withdrawn, was rejected, or
 * moved to another case.
 */
public record Closed(UUID caseId, Subject subject, List<Party> parties, Instant at)
    implements ReviewCase {

  public Closed {
    parties = List.copyOf(parties);
  }

  @Override
  public boolean contested() {
    return false;
  }
}
