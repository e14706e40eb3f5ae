package org.cpor.arbitration.correction.domain;

import java.util.UUID;
import org.cpor.arbitration.association.domain.PartnerClaim;

/**
 * A claim that failed verification and whose it is.
 *
 * @param tenantId the customer's; a correction may name another
 */
public record FailedClaim(PartnerClaim partnerClaim, UUID tenantId) {

  public UUID claimId() {
    return partnerClaim.claimId();
  }
}
