package org.cpor.verifier.verification.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cpor.verifier.claimed.application.WatchedClaims;
import org.cpor.verifier.claimed.domain.WatchedClaim;
import org.cpor.verifier.directory.application.SubscriptionsChanged;
import org.cpor.verifier.verification.application.FindingGap.Checked;
import org.jboss.logging.Logger;

/**
 * Watches the successors of ended subscriptions. Partners can renew their claims with these
 * successors. When a successor is not usable any more, this class publishes a fact once for each
 * claim with this successor, and the watch of the successor ends.
 */
@ApplicationScoped
class WatchingSuccessors {

  private static final Logger LOG = Logger.getLogger(WatchingSuccessors.class);

  private final WatchedClaims claims;
  private final FindingGap gaps;
  private final VerificationFacts facts;
  private final Clock clock;

  WatchingSuccessors(WatchedClaims claims, FindingGap gaps, VerificationFacts facts, Clock clock) {
    this.claims = claims;
    this.gaps = gaps;
    this.facts = facts;
    this.clock = clock;
  }

  @Transactional(Transactional.TxType.MANDATORY)
  void check(@Observes SubscriptionsChanged change) {
    Instant now = clock.instant();
    List<UUID> ended = new ArrayList<>();
    for (Checked checked : gaps.of(claims.successorsOf(change.tenants()))) {
      WatchedClaim claim = checked.watched();
      checked
          .gap()
          .ifPresent(gap -> {
            ended.add(claim.claimId());
            facts.successorEnded(claim, gap.reason(), now);
            LOG.infof(
                "the successor of a subscription ended: claim=%s successor=%s reason=%s",
                claim.claimId(), claim.subscriptionId(), gap.reason());
          });
    }
    if (!ended.isEmpty()) {
      claims.endSuccessors(ended);
    }
  }
}
