package org.cpor.intake.document.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file of a partner that shows its work. It never changes.
 *
 * @param acknowledgedOn the day on which the customer acknowledged the work, as the partner says;
 *     null when it does not say
 * @param name ends as files of the type do
 * @param submittedName under which it was sent; null when that is {@code name}
 * @param size in bytes
 * @param sha256 of the bytes, in hexadecimal
 * @param store where the bytes are
 */
public record Document(
    UUID documentId,
    String partnerId,
    DocumentKind kind,
    @Nullable LocalDate acknowledgedOn,
    FileName name,
    @Nullable FileName submittedName,
    DocumentType type,
    long size,
    String sha256,
    Store store,
    Instant uploadedAt) {}
