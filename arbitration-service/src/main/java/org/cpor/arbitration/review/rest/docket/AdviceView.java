package org.cpor.arbitration.review.rest.docket;

import java.util.List;
import java.util.Optional;
import org.cpor.arbitration.dossier.domain.Dossier;

/**
 * A difference between a document of a claim and the claim. Software has found the difference and
 * can be wrong, so the difference proves nothing.
 *
 * @param code such as {@code DOCUMENT_NAMES_ANOTHER_TENANT}
 * @param severity always {@code ADVICE}
 * @param field {@code proofOfExecution[0]} for the first document, {@code proofOfExecution} for all
 *     documents
 */
record AdviceView(String code, String severity, String field) {

  private static final String SEVERITY = "ADVICE";

  static List<AdviceView> of(Dossier.Revision revision) {
    return Optional.ofNullable(revision.advice()).stream()
        .flatMap(advice -> advice.items().stream())
        .map(item -> new AdviceView(item.code(), SEVERITY, item.field()))
        .toList();
  }
}
