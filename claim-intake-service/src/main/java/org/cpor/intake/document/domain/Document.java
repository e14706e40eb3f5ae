package org.cpor.intake.document.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file with which a partner proves its work. A document never changes.
 *
 * @param acknowledgedOn the day on which the customer acknowledged the work, according to the
 *     partner; null when the partner named no day
 * @param name the file name, with an extension of the document's type
 * @param submittedName the name under which the partner sent the file; null when it equals {@code
 *     name}
 * @param size the size in bytes
 * @param sha256 the hash of the bytes, in hexadecimal
 * @param store the store that has the bytes
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
