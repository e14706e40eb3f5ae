package org.cpor.events.fact;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The metadata of a document that is attached to a claim. Only the intake service stores the bytes
 * of the document.
 *
 * @param kind {@code STATEMENT_OF_WORK}, {@code POE_TEMPLATE}, {@code CUSTOMER_ACKNOWLEDGEMENT} or
 *     {@code OTHER}
 * @param fileName the name that the partner gave the file
 * @param mediaType the media type that was detected from the bytes
 * @param size in bytes
 * @param sha256 the SHA-256 hash of the bytes, in hexadecimal
 * @param acknowledgedOn the day on which the customer acknowledged the work, according to the
 *     partner; null when the partner gave no day
 */
public record AttachedDocument(
    UUID documentId,
    String kind,
    String fileName,
    String mediaType,
    long size,
    String sha256,
    @Nullable LocalDate acknowledgedOn) {}
