package org.cpor.arbitration.review.rest.docket;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cpor.arbitration.dossier.domain.AddedDocument;
import org.cpor.arbitration.dossier.domain.Document;
import org.cpor.arbitration.dossier.domain.DocumentCheck;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A document of a claim. If only the id of the document was published, the view has only the id,
 * the check and the URL.
 *
 * @param kind such as {@code CUSTOMER_ACKNOWLEDGEMENT}
 * @param fileName the name of the file, with an extension of its type
 * @param mediaType the type that was detected from the content
 * @param size in bytes
 * @param sha256 the SHA-256 of the content, in hexadecimal
 * @param acknowledgedOn the day on which the customer acknowledged the work; absent if the partner
 *     gave no day
 * @param current whether the customer's acknowledgement was recent enough for the policy when the
 *     claim was filed for the first time, or when the document was added, if it was added later;
 *     absent if the document is of another kind, or if it has no day of acknowledgement
 * @param addedAt when the document was added to the claim for the first time
 * @param addedBy the partner that added the document
 * @param addedWith the act by which the document was added for the first time
 * @param check the last check of a document that was added without filing a revision; absent before
 *     the check, and for the documents of a filing
 * @param content the URL of the content
 */
record DocumentView(
    UUID documentId,
    @Nullable String kind,
    @Nullable String fileName,
    @Nullable String mediaType,
    @Schema(minimum = "0") @Nullable Long size,
    @Schema(pattern = "[0-9a-f]{64}") @Nullable String sha256,
    @Nullable LocalDate acknowledgedOn,
    @Nullable Boolean current,
    @Nullable Instant addedAt,
    @Nullable String addedBy,
    AddedDocument.@Nullable Occasion addedWith,
    @Nullable CheckView check,
    @Schema(format = "uri-reference") String content) {

  /** The result of the check of a document, with the codes of the findings. */
  record CheckView(List<String> findings, Instant at) {

    static CheckView of(DocumentCheck check) {
      return new CheckView(check.findings(), check.at());
    }
  }

  static DocumentView of(
      AddedDocument added,
      @Nullable Boolean current,
      @Nullable CheckView check,
      DocumentLinks links) {
    Document document = added.document();
    return new DocumentView(
        document.documentId(),
        document.kind(),
        document.fileName(),
        document.mediaType(),
        document.size(),
        document.sha256(),
        document.acknowledgedOn(),
        current,
        added.at(),
        added.partnerId(),
        added.occasion(),
        check,
        links.content(document.documentId()));
  }

  /** A document without metadata. */
  static DocumentView of(UUID documentId, @Nullable CheckView check, DocumentLinks links) {
    return new DocumentView(
        documentId,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        check,
        links.content(documentId));
  }
}
