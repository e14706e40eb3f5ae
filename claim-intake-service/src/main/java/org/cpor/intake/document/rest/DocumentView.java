package org.cpor.intake.document.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.cpor.intake.document.domain.Document;
import org.cpor.intake.document.domain.DocumentKind;
import org.cpor.intake.document.domain.FileName;
import org.jspecify.annotations.Nullable;

/**
 * The metadata of a document, as this service returns it.
 *
 * @param submittedFileName the name under which the partner sent the file; absent when it equals
 *     {@code fileName}
 */
record DocumentView(
    UUID documentId,
    String partnerId,
    String fileName,
    @Nullable String submittedFileName,
    String mediaType,
    long size,
    String sha256,
    DocumentKind kind,
    @Nullable LocalDate acknowledgedOn,
    Instant uploadedAt) {

  static DocumentView of(Document document) {
    FileName submitted = document.submittedName();
    return new DocumentView(
        document.documentId(),
        document.partnerId(),
        document.name().text(),
        submitted == null ? null : submitted.text(),
        document.type().mediaType(),
        document.size(),
        document.sha256(),
        document.kind(),
        document.acknowledgedOn(),
        document.uploadedAt());
  }
}
