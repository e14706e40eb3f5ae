package org.cpor.arbitration.review.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cpor.arbitration.review.domain.CaseEvent.HolderJoined;
import org.cpor.arbitration.review.domain.CaseEvent.HolderLeft;
import org.cpor.arbitration.review.domain.party.Departure;
import org.cpor.arbitration.review.domain.party.Party.Holder;

/** The moves by which the claim that holds the subject enters and leaves an undecided case. */
public sealed interface AssociationMoves permits UnderReview {

  CaseFile file();

  /** The holder of the subject becomes a party. */
  default Transition<UnderReview> join(Holder holder, Instant now) {
    return file().joinedBy(holder, next -> new HolderJoined(holder, now), now);
  }

  /**
   * The holder leaves the case, because its association ended. Does nothing if the holder is not a
   * party.
   */
  default Transition<ReviewCase> removeHolder(UUID associationId, Instant now) {
    return file().heard().stream()
        .filter(Holder.class::isInstance)
        .map(Holder.class::cast)
        .filter(holder -> holder.associationId().equals(associationId))
        .findFirst()
        .map(holder ->
            file()
                .leftBy(
                    holder, Departure.ASSOCIATION_ENDED, List.of(new HolderLeft(holder, now)), now))
        .orElseGet(() -> Transition.stay(file(), List.of()));
  }
}
