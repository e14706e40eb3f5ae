package org.cpor.verifier.claimed.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.cpor.events.ClaimReference;
import org.cpor.events.SubscriptionEnded;
import org.cpor.messaging.Outbox;
import org.cpor.verifier.claimed.domain.EndedHold;
import org.cpor.verifier.directory.application.SubscriptionsChanged;
import org.jboss.logging.Logger;

/**
 * The watch over approved claims: when the subscription that one holds is neither active nor in
 * grace, the other services are told, once for each claim. A workload that is claimed without a
 * subscription has none that could end.
 */
@ApplicationScoped
class TellingEndedSubscriptions {

  private static final Logger LOG = Logger.getLogger(TellingEndedSubscriptions.class);

  private final ClaimedObjects claimed;
  private final Outbox outbox;
  private final Clock clock;

  TellingEndedSubscriptions(ClaimedObjects claimed, Outbox outbox, Clock clock) {
    this.claimed = claimed;
    this.outbox = outbox;
    this.clock = clock;
  }

  @Transactional(Transactional.TxType.MANDATORY)
  void tell(@Observes SubscriptionsChanged change) {
    tell(change.tenants());
  }

  /** Tells of those of the tenants, which must be held. */
  void tell(Set<UUID> tenantIds) {
    tell(tenantIds, any -> {});
  }

  /**
   * The same.
   *
   * @param before called with each before it is told
   */
  void tell(Set<UUID> tenantIds, Consumer<EndedHold> before) {
    Instant now = clock.instant();
    for (EndedHold hold : claimed.takeEnded(tenantIds, now)) {
      before.accept(hold);
      outbox.publish(
          new SubscriptionEnded(
              new ClaimReference(hold.claimId(), hold.tenantId(), hold.partnerId(), hold.locale()),
              hold.subscriptionId(),
              hold.status(),
              now));
      LOG.infof(
          "the subscription of an approved claim ended: claim=%s subscription=%s status=%s",
          hold.claimId(), hold.subscriptionId(), hold.status());
    }
  }
}
