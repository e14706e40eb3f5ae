package org.cpor.intake.document.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.UUID;
import org.cpor.intake.document.domain.Document;
import org.cpor.platform.problem.ProblemException;

/** A caller reads a document that it may see. */
@ApplicationScoped
public class FindingDocuments {

  private final Documents documents;

  FindingDocuments(Documents documents) {
    this.documents = documents;
  }

  /**
   * The document.
   *
   * @param onlyOf the partner whose documents alone the caller may see
   * @throws ProblemException {@code NOT_FOUND} when there is none that the caller may see
   */
  @Transactional
  public Document find(UUID documentId, Optional<String> onlyOf) {
    return documents
        .find(documentId)
        .filter(document -> onlyOf.map(document.partnerId()::equals).orElse(true))
        .orElseThrow(() -> ProblemException.notFound("document"));
  }

  /** Writes its bytes, without a transaction: whoever reads them may take its time. */
  public void write(Document document, OutputStream to) throws IOException {
    documents.write(document, to);
  }
}
