package org.cpor.events;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A document that is attached to a claim. Its bytes stay with intake.
 *
 * @param kind {@code STATEMENT_OF_WORK}, {@code POE_TEMPLATE}, {@code CUSTOMER_ACKNOWLEDGEMENT} or
 *     {@code OTHER}
 * @param fileName as the partner named it
 * @param mediaType what the bytes are
 * @param size in bytes
 * @param sha256 of the bytes, in hexadecimal
 * @param acknowledgedOn the day on which the customer acknowledged the work, as the partner says;
 *     null when it does not say
 */
public record AttachedDocument(
    UUID documentId,
    String kind,
    String fileName,
    String mediaType,
    long size,
    String sha256,
    @Nullable LocalDate acknowledgedOn) {}
