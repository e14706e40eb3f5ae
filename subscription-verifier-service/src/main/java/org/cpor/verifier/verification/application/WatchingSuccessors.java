package org.cpor.verifier.verification.application;

import io.smallrye.common.annotation.Identifier;
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
import org.cpor.verifier.verification.domain.Claim;
import org.cpor.verifier.verification.domain.DirectorySnapshot;
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
  private final DirectorySource directory;
  private final FindingGap gaps;
  private final VerificationFacts facts;
  private final Clock clock;

  WatchingSuccessors(
      WatchedClaims claims,
      @Identifier("postgres") DirectorySource directory,
      FindingGap gaps,
      VerificationFacts facts,
      Clock clock) {
    this.claims = claims;
    this.directory = directory;
    this.gaps = gaps;
    this.facts = facts;
    this.clock = clock;
  }

  @Transactional(Transactional.TxType.MANDATORY)
  void check(@Observes SubscriptionsChanged change) {
    List<WatchedClaim> watched = claims.successorsOf(change.tenants());
    if (watched.isEmpty()) {
      return;
    }
    Instant now = clock.instant();
    List<Claim> checked = watched.stream().map(FindingGap::claim).toList();
    List<DirectorySnapshot> snapshots = directory.snapshots(checked);
    List<UUID> ended = new ArrayList<>();
    for (int i = 0; i < watched.size(); i++) {
      WatchedClaim claim = watched.get(i);
      gaps.of(checked.get(i), snapshots.get(i))
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
