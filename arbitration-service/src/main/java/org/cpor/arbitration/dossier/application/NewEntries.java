package org.cpor.arbitration.dossier.application;

import java.util.List;
import org.cpor.arbitration.dossier.domain.AddedDocument;
import org.cpor.arbitration.dossier.domain.DocumentCheck;
import org.cpor.arbitration.dossier.domain.FiledRevision;
import org.cpor.arbitration.dossier.domain.RevisionAdvice;
import org.cpor.arbitration.dossier.domain.VerificationOutcome;
import org.cpor.arbitration.dossier.domain.WrittenComment;

/** New entries for the dossiers of any number of claims. */
public record NewEntries(
    List<FiledRevision> revisions,
    List<VerificationOutcome> verifications,
    List<RevisionAdvice> advice,
    List<AddedDocument> documents,
    List<DocumentCheck> checks,
    List<WrittenComment> comments) {

  public NewEntries {
    revisions = List.copyOf(revisions);
    verifications = List.copyOf(verifications);
    advice = List.copyOf(advice);
    documents = List.copyOf(documents);
    checks = List.copyOf(checks);
    comments = List.copyOf(comments);
  }
}
