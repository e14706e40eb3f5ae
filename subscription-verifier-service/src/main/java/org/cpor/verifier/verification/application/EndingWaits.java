package org.cpor.verifier.verification.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.cpor.events.ClaimRejected;
import org.cpor.messaging.NewFact;
import org.cpor.verifier.directory.application.TenantHolds;

/** A claim that arbitration rejected, or its partner withdrew, waits for nothing any more. */
@ApplicationScoped
public class EndingWaits {

  private final WaitingClaims waiting;
  private final TenantHolds holds;

  EndingWaits(WaitingClaims waiting, TenantHolds holds) {
    this.waiting = waiting;
    this.holds = holds;
  }

  /** Ends the waits of the claims that {@code news} tell were rejected. */
  @Transactional
  public void ofRejected(List<NewFact> news) {
    for (NewFact heard : news) {
      if (heard.fact() instanceof ClaimRejected rejected) {
        of(rejected.claim().claimId());
      }
    }
  }

  @Transactional(Transactional.TxType.MANDATORY)
  void of(UUID claimId) {
    waiting
        .tenantOf(claimId)
        .ifPresent(tenantId -> {
          holds.hold(tenantId);
          waiting.forget(claimId);
        });
  }
}
