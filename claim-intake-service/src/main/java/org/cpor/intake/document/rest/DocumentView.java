package org.cpor.intake.document.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.cpor.intake.document.domain.Document;
import org.cpor.intake.document.domain.DocumentKind;
import org.cpor.intake.document.domain.FileName;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The metadata of a document, as this service returns it.
 *
 * @param submittedFileName the name under which the partner sent the file; absent when it equals
 *     {@code fileName}
 */
@Schema(description = "The metadata of a document.")
record DocumentView(
    UUID documentId,
    String partnerId,
    @Schema(description = "The name, with an extension of the document's type.") String fileName,
    @Schema(
            description =
                "The name under which the partner sent the file. Absent when it equals `fileName`.")
        @Nullable String submittedFileName,
    @Schema(description = "The media type, found in the bytes.") String mediaType,
    @Schema(description = "In bytes.", minimum = "1", maximum = "26214400") long size,
    @Schema(description = "The hash of the bytes, in hexadecimal.", pattern = "^[0-9a-f]{64}$")
        String sha256,
    DocumentKind kind,
    @Schema(description = "When the customer acknowledged the work, according to the partner.")
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
