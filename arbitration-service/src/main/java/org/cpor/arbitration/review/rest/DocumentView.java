package org.cpor.arbitration.review.rest;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.cpor.arbitration.review.domain.claim.Claim;
import org.cpor.arbitration.review.domain.claim.Document;
import org.jspecify.annotations.Nullable;

/**
 * A document of a claim. The metadata is absent if only the id was published.
 *
 * @param current whether a customer's acknowledgement was dated within the policy's months when the
 *     claim was filed; absent if the document is of another kind or has no date
 * @param content the URL of the content
 */
record DocumentView(
    UUID documentId,
    @Nullable String kind,
    @Nullable String fileName,
    @Nullable String mediaType,
    @Nullable Long size,
    @Nullable String sha256,
    @Nullable LocalDate acknowledgedOn,
    @Nullable Boolean current,
    String content) {

  /** The documents that a claim was filed with, in the order of the claim. */
  static List<DocumentView> of(Claim claim, int acknowledgementMonths, DocumentLinks links) {
    Map<UUID, Document> known =
        claim.content().documents().stream()
            .collect(toMap(Document::documentId, Function.identity(), (first, again) -> first));
    return claim.content().proofOfExecution().stream()
        .map(documentId -> {
          Document document = known.get(documentId);
          return document == null
              ? of(documentId, links)
              : of(document, claim.filedAt(), acknowledgementMonths, links);
        })
        .toList();
  }

  /** Documents without metadata. */
  static List<DocumentView> of(List<UUID> documentIds, DocumentLinks links) {
    return documentIds.stream().map(documentId -> of(documentId, links)).toList();
  }

  private static DocumentView of(UUID documentId, DocumentLinks links) {
    return new DocumentView(
        documentId, null, null, null, null, null, null, null, links.content(documentId));
  }

  private static DocumentView of(
      Document document, Instant filedAt, int acknowledgementMonths, DocumentLinks links) {
    return new DocumentView(
        document.documentId(),
        document.kind(),
        document.fileName(),
        document.mediaType(),
        document.size(),
        document.sha256(),
        document.acknowledgedOn(),
        document.isCurrent(filedAt, acknowledgementMonths).orElse(null),
        links.content(document.documentId()));
  }
}
