package org.cpor.verifier.document.application;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.cpor.claimform.DocumentLookup;
import org.cpor.verifier.document.domain.PartnerDocument;

/**
 * Finds the documents that a claim names. A portal can request a check right after it has uploaded
 * a document, before this service has consumed the fact about the document. Therefore this class
 * waits for unknown documents, at most 1.26 seconds.
 */
@ApplicationScoped
public class FindingDocuments implements DocumentLookup<PartnerDocument> {

  private static final Duration FIRST_PAUSE = Duration.ofMillis(20);
  private static final Duration LAST_PAUSE = Duration.ofMillis(640);

  private final PartnerDocuments documents;

  FindingDocuments(PartnerDocuments documents) {
    this.documents = documents;
  }

  @Override
  public Map<UUID, PartnerDocument> find(Collection<UUID> documentIds, String partnerId) {
    if (documentIds.isEmpty()) {
      return Map.of();
    }
    Map<UUID, PartnerDocument> found = findNow(documentIds, partnerId);
    Duration pause = FIRST_PAUSE;
    while (found.size() < documentIds.size() && pause.compareTo(LAST_PAUSE) <= 0) {
      try {
        Thread.sleep(pause);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return found;
      }
      found = findNow(documentIds, partnerId);
      pause = pause.multipliedBy(2);
    }
    return found;
  }

  private Map<UUID, PartnerDocument> findNow(Collection<UUID> documentIds, String partnerId) {
    return documents.find(documentIds, partnerId).stream()
        .collect(toMap(PartnerDocument::documentId, Function.identity()));
  }
}
