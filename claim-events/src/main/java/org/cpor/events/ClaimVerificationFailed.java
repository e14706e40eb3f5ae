package org.cpor.events;

import java.time.Instant;
import java.util.List;

/**
 * At least one check found an error. The event has all findings, including warnings, so that the
 * partner can correct everything at once.
 *
 * @param waitsForProvisioning the only errors are {@code SUBSCRIPTION_NOT_PROVISIONED}: the
 *     verifier verifies the claim again when the product is provisioned
 */
public record ClaimVerificationFailed(
    ClaimReference claim,
    int revision,
    List<Finding> findings,
    boolean waitsForProvisioning,
    Instant failedAt)
    implements ClaimFact {

  public ClaimVerificationFailed {
    findings = List.copyOf(findings);
  }
}
