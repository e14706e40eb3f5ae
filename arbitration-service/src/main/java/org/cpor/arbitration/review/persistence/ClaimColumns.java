package org.cpor.arbitration.review.persistence;

import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cpor.arbitration.association.domain.PartnerClaim;
import org.cpor.arbitration.review.domain.claim.Claim;
import org.cpor.arbitration.review.domain.claim.ClaimContent;
import org.jspecify.annotations.Nullable;

/** The columns with the content of a claim. */
@MappedSuperclass
abstract class ClaimColumns {

  UUID tenantId;
  String partnerId;
  String locale;
  String mpnId;
  String domain;
  String solutionArea;
  String activity;
  String product;
  @Nullable UUID subscriptionId;
  UUID[] proofOfExecution;

  String[] warnings;
  Instant filedAt;

  PartnerClaim partnerClaim(UUID claimId) {
    return new PartnerClaim(claimId, partnerId, locale);
  }

  Claim claim(UUID claimId, int revision) {
    return new Claim(
        partnerClaim(claimId),
        new ClaimContent(
            tenantId,
            domain,
            mpnId,
            solutionArea,
            activity,
            product,
            subscriptionId,
            List.of(proofOfExecution)),
        revision,
        List.of(warnings),
        filedAt);
  }
}
