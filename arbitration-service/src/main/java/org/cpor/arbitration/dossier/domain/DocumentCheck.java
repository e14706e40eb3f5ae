package org.cpor.arbitration.dossier.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The last check of a document that the partner added without filing a revision. The documents of a
 * filed revision are checked together with the revision.
 *
 * @param findings the codes of the findings, such as {@code POE_STALE}; possibly empty
 */
public record DocumentCheck(UUID claimId, UUID documentId, List<String> findings, Instant at) {

  public DocumentCheck {
    findings = List.copyOf(findings);
  }
}
