package org.cpor.arbitration.correction.domain;

import java.util.UUID;
import org.cpor.arbitration.association.domain.PartnerClaim;

/**
 * A claim that failed verification.
 *
 * @param tenantId the tenant of the customer; a correction may name another tenant
 */
public record FailedClaim(PartnerClaim partnerClaim, UUID tenantId) {

  public UUID claimId() {
    return partnerClaim.claimId();
  }
}
