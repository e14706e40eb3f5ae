package org.cpor.arbitration.review.domain.party;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The state of the hearing of one party: what is reviewed, and which answer is missing.
 *
 * @param reviewed whether a reviewer has judged the party's proof of execution since the party
 *     added its last document
 * @param unanswered the request that the party has not answered yet; null if there is no such
 *     request
 */
public record Hearing(boolean reviewed, @Nullable InformationRequest unanswered) {

  /** The hearing of a party that has just joined. */
  public static final Hearing NEW = new Hearing(false, null);

  /** The request that the party has not answered yet; empty if there is no such request. */
  public Optional<InformationRequest> awaited() {
    return Optional.ofNullable(unanswered);
  }

  public Hearing afterReview() {
    return new Hearing(true, unanswered);
  }

  /** The hearing of a party whose proof is new, so that a reviewer has to judge it. */
  public Hearing beforeReview() {
    return new Hearing(false, unanswered);
  }

  public Hearing asked(InformationRequest request) {
    return new Hearing(reviewed, request);
  }

  public Hearing askedNothing() {
    return new Hearing(reviewed, null);
  }
}
