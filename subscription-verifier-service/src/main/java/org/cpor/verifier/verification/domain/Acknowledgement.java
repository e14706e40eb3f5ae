package org.cpor.verifier.verification.domain;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A document in which the customer acknowledges the partner's work.
 *
 * @param givenOn the day of the acknowledgement, according to the partner
 * @param filedOn the day, in UTC, of the first filing of the claim, or of the addition of the
 *     document to a filed claim
 */
public record Acknowledgement(LocalDate givenOn, LocalDate filedOn) {

  private static final String KIND = "CUSTOMER_ACKNOWLEDGEMENT";

  /**
   * The acknowledgement in a document; empty when the document is of another kind, or the day of
   * the acknowledgement is unknown.
   *
   * @param kind the code of the document's kind
   * @param givenOn the day, according to the partner; null when the partner gave no day
   * @param filedOn the day, in UTC, of the first filing of the claim, or of the addition of the
   *     document to a filed claim
   */
  public static Optional<Acknowledgement> in(
      String kind, @Nullable LocalDate givenOn, LocalDate filedOn) {
    return Optional.ofNullable(givenOn)
        .filter(_ -> kind.equals(KIND))
        .map(day -> new Acknowledgement(day, filedOn));
  }

  /**
   * Whether the acknowledgement was older than {@code goodFor} on the day {@link #filedOn}. The
   * acknowledgement is still valid on the last day of the period {@code goodFor}.
   */
  public boolean isStale(Period goodFor) {
    return givenOn.isBefore(filedOn.minus(goodFor));
  }
}
