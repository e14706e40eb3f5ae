package org.cpor.verifier.verification.domain;

import java.time.LocalDate;
import java.time.Period;

/**
 * A document in which the customer acknowledges the partner's work.
 *
 * @param givenOn by the customer, as the partner says
 * @param filedOn the day, in UTC, on which the claim was filed with it
 */
public record Acknowledgement(LocalDate givenOn, LocalDate filedOn) {

  /**
   * Whether it was older than {@code goodFor} when the claim was filed. On the day itself it is
   * still good.
   */
  boolean isStale(Period goodFor) {
    return givenOn.isBefore(filedOn.minus(goodFor));
  }
}
