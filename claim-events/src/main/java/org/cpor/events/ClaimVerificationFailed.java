package org.cpor.events;

import java.time.Instant;
import java.util.List;

/**
 * At least one check found an error. All findings are here, warnings too: a partner never fixes one
 * to meet the next.
 *
 * @param waitsForProvisioning the only errors are {@code SUBSCRIPTION_NOT_PROVISIONED}: the claim
 *     is verified again by itself when the product is provisioned
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
