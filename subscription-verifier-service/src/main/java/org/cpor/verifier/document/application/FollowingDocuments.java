package org.cpor.verifier.document.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.UUID;
import org.cpor.verifier.document.domain.PartnerDocument;

/** Saves which documents partners have uploaded and deleted. */
@ApplicationScoped
public class FollowingDocuments {

  /**
   * A change of a document.
   *
   * @param document the document after the change; empty if the document was deleted
   */
  public record Change(UUID documentId, Optional<PartnerDocument> document) {}

  private final PartnerDocuments documents;

  FollowingDocuments(PartnerDocuments documents) {
    this.documents = documents;
  }

  /**
   * Applies {@code changes}. The changes of one document are in the order in which they happened.
   */
  public void follow(List<Change> changes) {
    Map<UUID, Optional<PartnerDocument>> last = new LinkedHashMap<>();
    changes.forEach(change -> last.put(change.documentId(), change.document()));
    documents.add(last.values().stream().flatMap(Optional::stream).toList());
    documents.remove(
        last.entrySet().stream()
            .filter(change -> change.getValue().isEmpty())
            .map(Entry::getKey)
            .toList());
  }
}
