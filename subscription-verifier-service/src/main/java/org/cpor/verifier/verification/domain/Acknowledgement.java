package org.cpor.verifier.verification.domain;

import java.time.LocalDate;
import java.time.Period;

/**
 * A document in which the customer acknowledges the partner's work.
 *
 * @param givenOn the day of the acknowledgement, according to the partner
 * @param filedOn the day, in UTC, on which the claim was filed with it
 */
public record Acknowledgement(LocalDate givenOn, LocalDate filedOn) {

  /**
   * Whether it was older than {@code goodFor} when the claim was filed. On the last day of that
   * period it is still valid.
   */
  boolean isStale(Period goodFor) {
    return givenOn.isBefore(filedOn.minus(goodFor));
  }
}
