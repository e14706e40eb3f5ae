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

  /**
   * The customer declined the association of the claim that the ruling approved. The ruling stays.
   *
   * @param words the customer's reason
   */
  public Transition<Ruled> recordDecline(UUID claimId, String words, Instant now) {
    return new Transition<>(
        this,
        parties.stream()
            .filter(party -> party.claim().claimId().equals(claimId))
            .map(party -> (CaseEvent) new CaseEvent.CustomerDeclined(party, words, now))
            .toList());
  }
}
