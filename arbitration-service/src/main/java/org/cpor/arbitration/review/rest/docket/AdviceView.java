package org.cpor.arbitration.review.rest.docket;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.cpor.arbitration.dossier.domain.Dossier;
import org.jspecify.annotations.Nullable;

/**
 * A difference between a document of a claim and the claim. Software has found the difference and
 * can be wrong, so the difference proves nothing.
 *
 * @param code such as {@code DOCUMENT_NAMES_ANOTHER_TENANT}
 * @param severity always {@code ADVICE}
 * @param field {@code proofOfExecution[0]} for the first document, {@code proofOfExecution} for all
 *     documents
 * @param message what differs, in the language of the reader; absent if this advice was stored by
 *     an older version
 */
record AdviceView(String code, String severity, String field, @Nullable String message) {

  private static final String SEVERITY = "ADVICE";

  static List<AdviceView> of(Dossier.Revision revision, Locale language) {
    return Optional.ofNullable(revision.advice()).stream()
        .flatMap(advice -> advice.items().stream())
        .map(item -> new AdviceView(item.code(), SEVERITY, item.field(), item.message(language)))
        .toList();
  }
}
