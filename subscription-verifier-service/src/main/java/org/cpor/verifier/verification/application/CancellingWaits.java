package org.cpor.verifier.verification.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.cpor.verifier.directory.application.TenantLocks;

/**
 * Ends the wait of a claim that arbitration rejected or that its partner withdrew. A claim waits
 * for provisioning or for the first answer of the source.
 */
@ApplicationScoped
public class CancellingWaits {

  private final WaitingClaims waiting;
  private final TenantLocks locks;

  CancellingWaits(WaitingClaims waiting, TenantLocks locks) {
    this.waiting = waiting;
    this.locks = locks;
  }

  /** Ends the waits of these claims. Skips claims that do not wait. */
  @Transactional
  public void end(List<UUID> claimIds) {
    claimIds.forEach(this::end);
  }

  private void end(UUID claimId) {
    waiting
        .tenantOf(claimId)
        .ifPresent(tenantId -> {
          locks.lock(tenantId);
          waiting.remove(claimId);
        });
  }
}
