package org.cpor.arbitration.review.application;

import java.time.Instant;
import java.util.Optional;
import org.cpor.arbitration.association.domain.Association;
import org.cpor.arbitration.review.domain.Transition;
import org.cpor.arbitration.review.domain.UnderReview;
import org.cpor.arbitration.review.domain.party.Party;

/** Who holds the subject of a new case is a party to it from the start. */
final class Holders {

  private Holders() {}

  /** No association of a subject starts while a case on it is undecided: only new cases look. */
  static Transition<UnderReview> join(
      UnderReview undecided, Optional<Association.Active> held, Instant now) {
    return held.filter(holding -> undecided.parties().isEmpty())
        .map(holding ->
            undecided.join(Party.Holder.of(holding.holder(), holding.associationId()), now))
        .orElseGet(() -> Transition.none(undecided));
  }
}
