package org.cpor.arbitration.dossier.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The last result of the verification of a revision.
 *
 * @param passed whether the revision has no error
 * @param findings the codes of the errors and warnings in the revision
 */
public record VerificationOutcome(
    UUID claimId, int revision, boolean passed, List<String> findings, Instant at) {

  public VerificationOutcome {
    findings = List.copyOf(findings);
  }
}
