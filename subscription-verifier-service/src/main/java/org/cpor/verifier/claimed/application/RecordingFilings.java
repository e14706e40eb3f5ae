package org.cpor.verifier.claimed.application;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.cpor.verifier.claimed.domain.Filing;
import org.cpor.verifier.directory.application.TenantLocks;

/** Records the content of verified claims. */
@ApplicationScoped
public class RecordingFilings {

  private final ClaimedObjects claimed;
  private final TenantLocks locks;
  private final UsableSubscriptionCheck subscriptions;

  RecordingFilings(
      ClaimedObjects claimed, TenantLocks locks, UsableSubscriptionCheck subscriptions) {
    this.claimed = claimed;
    this.locks = locks;
    this.subscriptions = subscriptions;
  }

  /** Records {@code filings}, which are in the order of their verification. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void record(List<Filing> filings) {
    Collection<Filing> newest =
        filings.stream()
            .collect(toMap(Filing::claimId, Function.identity(), Filing.NEWER))
            .values();
    // For these tenants, a decision about a claim was consumed before the filing of the claim. Only
    // the filing names the subscription, so the watch begins now.
    Set<UUID> tenants = claimed.file(newest);
    if (!tenants.isEmpty()) {
      tenants.forEach(locks::lock);
      subscriptions.check(tenants, any -> {});
    }
  }
}
