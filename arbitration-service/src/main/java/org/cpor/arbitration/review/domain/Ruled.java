package org.cpor.arbitration.review.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cpor.arbitration.association.domain.Subject;
import org.cpor.arbitration.review.domain.party.Party;

/**
 * A decided case: the ruling has approved or rejected every claim in it.
 *
 * @param by the reviewer who ruled
 */
public record Ruled(
    UUID caseId,
    Subject subject,
    List<Party> parties,
    boolean contested,
    Ruling ruling,
    String by,
    Instant at)
    implements ReviewCase {

  public Ruled {
    parties = List.copyOf(parties);
  }
}
