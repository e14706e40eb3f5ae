package org.cpor.arbitration.review.rest.docket;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cpor.arbitration.dossier.domain.AddedDocument;
import org.cpor.arbitration.dossier.domain.AddedDocument.Occasion;
import org.cpor.arbitration.review.application.docket.Docket;
import org.cpor.arbitration.review.rest.docket.DocumentView.CheckView;
import org.jspecify.annotations.Nullable;

/** The documents of one party's claim. */
record PartyDocuments(Docket.HeardParty party, DocumentLinks links) {

  /** The documents with metadata, in the order in which they were added. */
  List<DocumentView> all() {
    return party.dossier().documents().stream().map(this::view).toList();
  }

  /** Returns the documents with these ids, in this order. */
  List<DocumentView> withIds(List<UUID> documentIds) {
    return documentIds.stream()
        .map(documentId ->
            party
                .dossier()
                .document(documentId)
                .map(this::view)
                .orElseGet(() -> DocumentView.of(documentId, check(documentId), links)))
        .toList();
  }

  private DocumentView view(AddedDocument added) {
    Instant judgedAt = added.occasion() == Occasion.FILING ? party.claim().filedAt() : added.at();
    return DocumentView.of(
        added,
        added.document().isCurrent(judgedAt, party.policy().acknowledgementMonths()).orElse(null),
        check(added.document().documentId()),
        links);
  }

  private @Nullable CheckView check(UUID documentId) {
    return party.dossier().check(documentId).map(CheckView::of).orElse(null);
  }
}
