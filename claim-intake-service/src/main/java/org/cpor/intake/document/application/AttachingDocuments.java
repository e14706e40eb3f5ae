package org.cpor.intake.document.application;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.cpor.intake.document.domain.Document;
import org.cpor.platform.problem.ProblemException;
import org.cpor.platform.problem.Violation;

/**
 * Finds the documents that a partner names for a claim, and attaches them to the claim. A document
 * can be attached to several claims of its partner.
 */
@ApplicationScoped
public class AttachingDocuments {

  private final Documents documents;

  AttachingDocuments(Documents documents) {
    this.documents = documents;
  }

  /**
   * Returns the documents among {@code documentIds} that exist and belong to the partner. The
   * partner is allowed to attach these documents.
   */
  public Map<UUID, Document> find(Collection<UUID> documentIds, String partnerId) {
    return documentIds.isEmpty()
        ? Map.of()
        : documents.find(documentIds, partnerId).stream()
            .collect(toMap(Document::documentId, Function.identity()));
  }

  /** Whether at least one of the documents is new to the claim. */
  public boolean hasNew(UUID claimId, List<Document> found) {
    List<UUID> documentIds = found.stream().map(Document::documentId).toList();
    return !documentIds.isEmpty()
        && documents.countAttached(claimId, documentIds) < documentIds.size();
  }

  /**
   * Attaches documents in the transaction of the caller. If another transaction deletes one of the
   * documents at the same time, either that transaction commits first and this method throws, or
   * the deletion is refused.
   *
   * @param found the documents, as {@link #find} returned them
   * @param field the field of the request that names the documents
   * @throws ProblemException when one of the documents was deleted after {@link #find}
   */
  @Transactional(TxType.MANDATORY)
  public void attach(UUID claimId, List<Document> found, String field) {
    List<UUID> documentIds = found.stream().map(Document::documentId).toList();
    if (!documentIds.isEmpty() && documents.attach(claimId, documentIds) < documentIds.size()) {
      throw ProblemException.invalid(
          List.of(new Violation(field, "names a document that was just deleted")));
    }
  }
}
