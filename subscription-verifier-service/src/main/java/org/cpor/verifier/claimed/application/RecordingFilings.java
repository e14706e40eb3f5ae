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

/** Records what verified claims claim. */
@ApplicationScoped
public class RecordingFilings {

  private final ClaimedObjects claimed;
  private final TenantLocks locks;
  private final SubscriptionWatch watch;

  RecordingFilings(ClaimedObjects claimed, TenantLocks locks, SubscriptionWatch watch) {
    this.claimed = claimed;
    this.locks = locks;
    this.watch = watch;
  }

  /** Records {@code filings}, which are in the order of their verification. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void record(List<Filing> filings) {
    Collection<Filing> newest =
        filings.stream()
            .collect(toMap(Filing::claimId, Function.identity(), Filing.NEWER))
            .values();
    // Their decisions were consumed before: only the filing says which subscription they name.
    Set<UUID> tenants = claimed.file(newest);
    if (!tenants.isEmpty()) {
      tenants.forEach(locks::lock);
      watch.check(tenants, any -> {});
    }
  }
}
