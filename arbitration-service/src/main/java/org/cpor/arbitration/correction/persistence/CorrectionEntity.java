package org.cpor.arbitration.correction.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.cpor.arbitration.association.domain.PartnerClaim;
import org.cpor.arbitration.correction.domain.Correction;
import org.cpor.arbitration.correction.domain.Correction.AwaitingPartner;
import org.cpor.arbitration.correction.domain.Correction.Filed;
import org.cpor.arbitration.correction.domain.Correction.WaitingForProvisioning;
import org.cpor.arbitration.correction.domain.FailedClaim;
import org.cpor.arbitration.correction.domain.Reason;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "correction")
class CorrectionEntity {

  @Id UUID claimId;
  int revision;
  @Nullable UUID tenantId;
  @Nullable String partnerId;
  @Nullable String locale;

  @Enumerated(EnumType.STRING)
  @Nullable Reason reason;

  @Nullable Instant dueAt;

  void become(Correction correction) {
    revision = correction.revision();
    dueAt = correction.dueAt().orElse(null);
    switch (correction) {
      case Filed _ -> become(null, null);
      case WaitingForProvisioning waiting -> become(waiting.claim(), null);
      case AwaitingPartner awaited -> become(awaited.claim(), awaited.reason());
    }
  }

  private void become(@Nullable FailedClaim claim, @Nullable Reason why) {
    tenantId = claim == null ? null : claim.tenantId();
    partnerId = claim == null ? null : claim.partnerClaim().partnerId();
    locale = claim == null ? null : claim.partnerClaim().locale();
    reason = why;
  }

  Correction toDomain() {
    if (tenantId == null || partnerId == null || locale == null || dueAt == null) {
      return new Filed(claimId, revision);
    }
    FailedClaim claim = new FailedClaim(new PartnerClaim(claimId, partnerId, locale), tenantId);
    return reason == null
        ? new WaitingForProvisioning(claim, revision, dueAt)
        : new AwaitingPartner(claim, revision, reason, dueAt);
  }
}
