package org.cpor.intake.document.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.cpor.intake.document.application.OrphanedContent.Orphan;
import org.cpor.intake.document.domain.Document;
import org.cpor.intake.platform.IntakeProblem;
import org.cpor.platform.problem.ProblemException;

/** A partner deletes a document that no claim refers to. */
@ApplicationScoped
public class DeletingDocument {

  private final FindingDocuments finding;
  private final Documents documents;
  private final OrphanedContent orphans;
  private final DocumentFacts facts;
  private final Clock clock;

  DeletingDocument(
      FindingDocuments finding,
      Documents documents,
      OrphanedContent orphans,
      DocumentFacts facts,
      Clock clock) {
    this.finding = finding;
    this.documents = documents;
    this.orphans = orphans;
    this.facts = facts;
    this.clock = clock;
  }

  /**
   * Deletes the document. If an external store has the bytes of the document, these bytes are
   * removed soon afterwards.
   *
   * @param onlyOf the only partner whose documents the caller is allowed to see; empty: all
   *     partners
   * @throws ProblemException {@code NOT_FOUND} when there is no such document or the caller is not
   *     allowed to see it, {@code DOCUMENT_IN_USE} when a claim refers to the document
   */
  @Transactional
  public void delete(UUID documentId, Optional<String> onlyOf) {
    Document document = finding.find(documentId, onlyOf);
    if (!documents.delete(document.documentId())) {
      throw new ProblemException(
          IntakeProblem.DOCUMENT_IN_USE, "A document stays as long as a claim refers to it.");
    }
    facts.deleted(document, clock.instant());
    if (document.store().isApart()) {
      orphans.add(new Orphan(document.documentId(), document.store()), clock.instant());
    }
  }
}
