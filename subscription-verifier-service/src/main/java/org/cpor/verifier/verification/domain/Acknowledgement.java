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

  private static final Period GOOD_FOR = Period.ofMonths(12);

  /** Whether it was too old when the claim was filed. On the day itself it is still good. */
  boolean isStale() {
    return givenOn.isBefore(filedOn.minus(GOOD_FOR));
  }
}
