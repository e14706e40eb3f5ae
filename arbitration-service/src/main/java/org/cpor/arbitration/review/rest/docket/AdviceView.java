package org.cpor.arbitration.review.rest.docket;

import java.util.List;
import java.util.Optional;
import org.cpor.arbitration.dossier.domain.Dossier;

/**
 * A difference between a document of a claim and the claim. Software found the difference. The
 * difference proves nothing.
 *
 * @param code such as {@code DOCUMENT_NAMES_ANOTHER_TENANT}
 * @param severity always {@code ADVICE}
 * @param field names the document, such as {@code proofOfExecution[0]}, or all documents ({@code
 *     proofOfExecution})
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
