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

/** A claim comes with documents. One without costs nothing here. */
@ApplicationScoped
public class AttachingDocuments {

  private final Documents documents;

  AttachingDocuments(Documents documents) {
    this.documents = documents;
  }

  /** Those of {@code documentIds} that the partner may attach. */
  public Map<UUID, Document> find(Collection<UUID> documentIds, String partnerId) {
    return documentIds.isEmpty()
        ? Map.of()
        : documents.find(documentIds, partnerId).stream()
            .collect(toMap(Document::documentId, Function.identity()));
  }

  /**
   * Attaches documents that were found before. In the claim's transaction, for a document may be
   * deleted at the same moment: either it is gone before the claim, or the claim keeps it.
   *
   * @throws ProblemException when one is gone
   */
  @Transactional(TxType.MANDATORY)
  public void attach(UUID claimId, List<UUID> documentIds) {
    if (!documentIds.isEmpty() && documents.attach(claimId, documentIds) < documentIds.size()) {
      throw ProblemException.invalid(
          List.of(new Violation("proofOfExecution", "names a document that was just deleted")));
    }
  }
}
