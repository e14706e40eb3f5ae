package org.cpor.arbitration.dossier.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The metadata of a document of a claim. Intake stores the content of the document.
 *
 * @param kind such as {@code CUSTOMER_ACKNOWLEDGEMENT}
 * @param fileName the name of the file, with an extension of its type
 * @param mediaType the type that intake detected from the content
 * @param size the size in bytes
 * @param sha256 the hash of the content, in hexadecimal
 * @param acknowledgedOn the day on which the customer acknowledged the work, according to the
 *     partner; null if the partner gave no day
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
   * Whether the customer's acknowledgement was at most {@code months} months old at {@code
   * filedAt}. As in the verification, days are days in UTC, and an acknowledgement that is exactly
   * {@code months} months old counts. Empty if the document is not a customer's acknowledgement, or
   * if the day of the acknowledgement is not known.
   */
  public Optional<Boolean> isCurrent(Instant filedAt, int months) {
    LocalDate oldest = LocalDate.ofInstant(filedAt, ZoneOffset.UTC).minusMonths(months);
    return Optional.ofNullable(acknowledgedOn)
        .filter(day -> kind.equals(CUSTOMER_ACKNOWLEDGEMENT))
        .map(day -> !day.isBefore(oldest));
  }
}
