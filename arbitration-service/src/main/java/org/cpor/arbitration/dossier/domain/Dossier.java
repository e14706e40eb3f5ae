package org.cpor.arbitration.dossier.domain;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Everything that was published about a claim since its first filing.
 *
 * @param revisions the revisions, oldest first
 * @param documents the documents with published metadata, oldest first
 * @param checks the checks of documents that were added after the filing, in any order
 * @param comments the comments of the platform and of the partner, oldest first
 */
public record Dossier(
    List<Revision> revisions,
    List<AddedDocument> documents,
    List<DocumentCheck> checks,
    List<WrittenComment> comments) {

  /** An empty dossier: no event about the claim has been consumed. */
  public static final Dossier EMPTY = new Dossier(List.of(), List.of(), List.of(), List.of());

  public Dossier {
    revisions = List.copyOf(revisions);
    documents = List.copyOf(documents);
    checks = List.copyOf(checks);
    comments = List.copyOf(comments);
  }

  /**
   * A revision with its verification.
   *
   * @param verification null while the result is not known
   * @param advice null if the documents were not compared with the revision, or if the comparison
   *     found no difference
   */
  public record Revision(
      FiledRevision filed,
      @Nullable VerificationOutcome verification,
      @Nullable RevisionAdvice advice) {}

  /** The revision with this number, if it was published. */
  public Optional<Revision> revision(int number) {
    return revisions.stream().filter(it -> it.filed().revision() == number).findFirst();
  }

  /** The check of the document with this id, if the document was checked after the filing. */
  public Optional<DocumentCheck> check(UUID documentId) {
    return checks.stream().filter(check -> check.documentId().equals(documentId)).findFirst();
  }

  /** The document with this id, if its metadata is known. */
  public Optional<AddedDocument> document(UUID documentId) {
    return documents.stream()
        .filter(added -> added.document().documentId().equals(documentId))
        .findFirst();
  }
}
