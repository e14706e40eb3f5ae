package org.cpor.intake.document.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.cpor.intake.document.domain.Document;
import org.cpor.intake.document.domain.DocumentKind;
import org.jspecify.annotations.Nullable;

/** What is shown of a document beside its bytes. */
record DocumentView(
    UUID documentId,
    String partnerId,
    String fileName,
    String mediaType,
    long size,
    String sha256,
    DocumentKind kind,
    @Nullable LocalDate acknowledgedOn,
    Instant uploadedAt) {

  static DocumentView of(Document document) {
    return new DocumentView(
        document.documentId(),
        document.partnerId(),
        document.name().text(),
        document.type().mediaType(),
        document.size(),
        document.sha256(),
        document.kind(),
        document.acknowledgedOn(),
        document.uploadedAt());
  }
}
