package org.cpor.arbitration.review.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a document that a claim was filed with. Its bytes stay with intake.
 *
 * @param kind such as {@code CUSTOMER_ACKNOWLEDGEMENT}
 * @param fileName as the partner named it
 * @param mediaType what the bytes are
 * @param size in bytes
 * @param sha256 of the bytes, in hexadecimal
 * @param acknowledgedOn the day on which the customer acknowledged the work, as the partner says;
 *     null when it does not say
 */
public record Document(
    UUID documentId,
    String kind,
    String fileName,
    String mediaType,
    long size,
    String sha256,
    @Nullable LocalDate acknowledgedOn) {

  private static final String CUSTOMER_ACKNOWLEDGEMENT = "CUSTOMER_ACKNOWLEDGEMENT";

  /**
   * Whether it was dated within the last {@code months} when the claim was filed, as the
   * verification judges it: by the day in UTC, and on the day itself it still was. Empty when it is
   * no customer's acknowledgement, or nobody says of when.
   */
  public Optional<Boolean> isCurrent(Instant filedAt, int months) {
    LocalDate oldest = LocalDate.ofInstant(filedAt, ZoneOffset.UTC).minusMonths(months);
    return Optional.ofNullable(acknowledgedOn)
        .filter(day -> kind.equals(CUSTOMER_ACKNOWLEDGEMENT))
        .map(day -> !day.isBefore(oldest));
  }
}
