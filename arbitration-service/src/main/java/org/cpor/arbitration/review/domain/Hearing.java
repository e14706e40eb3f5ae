package org.cpor.arbitration.review.domain;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How far a party has been heard.
 *
 * @param reviewed whether a reviewer has judged its proof of execution
 * @param unanswered what it was asked and has not answered; null when there is nothing
 */
public record Hearing(boolean reviewed, @Nullable InformationRequest unanswered) {

  /** Of a party that just joined. */
  public static final Hearing NEW = new Hearing(false, null);

  Optional<InformationRequest> awaited() {
    return Optional.ofNullable(unanswered);
  }

  Hearing afterReview() {
    return new Hearing(true, unanswered);
  }

  Hearing beforeReview() {
    return new Hearing(false, unanswered);
  }

  Hearing asked(InformationRequest request) {
    return new Hearing(reviewed, request);
  }

  Hearing askedNothing() {
    return new Hearing(reviewed, null);
  }
}
