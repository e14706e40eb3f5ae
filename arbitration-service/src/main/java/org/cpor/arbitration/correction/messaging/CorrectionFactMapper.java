package org.cpor.arbitration.correction.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.cpor.arbitration.association.domain.PartnerClaim;
import org.cpor.arbitration.correction.application.CorrectionFacts;
import org.cpor.arbitration.correction.domain.Correction.AwaitingPartner;
import org.cpor.arbitration.correction.domain.FailedClaim;
import org.cpor.events.fact.ArbitrationFact.ClaimRejected;
import org.cpor.events.fact.ArbitrationFact.ResponseAwaited;
import org.cpor.events.fact.ClaimReference;
import org.cpor.messaging.outbox.Outbox;

/** Maps changes of corrections to facts and publishes them. */
@ApplicationScoped
class CorrectionFactMapper implements CorrectionFacts {

  private static final String NO_PARTNER_RESPONSE = "NO_PARTNER_RESPONSE";

  private final Outbox outbox;

  CorrectionFactMapper(Outbox outbox) {
    this.outbox = outbox;
  }

  @Override
  public void awaited(AwaitingPartner awaited, Instant at) {
    outbox.publish(
        new ResponseAwaited(
            reference(awaited.claim()),
            awaited.revision(),
            awaited.reason().name(),
            awaited.respondBy(),
            at));
  }

  @Override
  public void rejected(AwaitingPartner awaited, Instant at) {
    outbox.publish(
        new ClaimRejected(reference(awaited.claim()), null, NO_PARTNER_RESPONSE, at, null));
  }

  private static ClaimReference reference(FailedClaim claim) {
    PartnerClaim partnerClaim = claim.partnerClaim();
    return new ClaimReference(
        partnerClaim.claimId(), claim.tenantId(), partnerClaim.partnerId(), partnerClaim.locale());
  }
}
