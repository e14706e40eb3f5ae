package org.cpor.verifier.verification.domain;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A document in which the customer acknowledges the partner's work.
 *
 * @param givenOn the day of the acknowledgement, according to the partner
 * @param filedOn the day, in UTC, on which the claim was filed with it
 */
public record Acknowledgement(LocalDate givenOn, LocalDate filedOn) {

  private static final String KIND = "CUSTOMER_ACKNOWLEDGEMENT";

  /**
   * The acknowledgement that a document is; empty when it is another kind of document, or its day
   * is not known.
   *
   * @param kind the code of what the document is
   * @param givenOn the day, as the partner says; null when it does not say
   * @param filedOn the day, in UTC, on which the claim was filed with it
   */
  public static Optional<Acknowledgement> in(
      String kind, @Nullable LocalDate givenOn, LocalDate filedOn) {
    return Optional.ofNullable(givenOn)
        .filter(_ -> kind.equals(KIND))
        .map(day -> new Acknowledgement(day, filedOn));
  }

  /**
   * Whether it was older than {@code goodFor} when the claim was filed. On the last day of that
   * period it is still valid.
   */
  boolean isStale(Period goodFor) {
    return givenOn.isBefore(filedOn.minus(goodFor));
  }
}
