package org.cpor.verifier.verification.application.evidence;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cpor.verifier.claimed.domain.PartnerClaim;
import org.cpor.verifier.verification.domain.evidence.DocumentCheck;
import org.cpor.verifier.verification.domain.evidence.Occasion;

/**
 * The record of the checks of documents that a partner added to a filed claim.
 *
 * @param id a UUID of version 7, so that receipts sort by time
 * @param checks one check for each document
 */
public record DocumentReceipt(
    UUID id,
    PartnerClaim claim,
    Occasion occasion,
    List<DocumentCheck> checks,
    Instant addedAt,
    Instant checkedAt) {

  public DocumentReceipt {
    checks = List.copyOf(checks);
  }

  /** The checks with a finding. */
  public List<DocumentCheck> findings() {
    return checks.stream().filter(DocumentCheck::found).toList();
  }
}
