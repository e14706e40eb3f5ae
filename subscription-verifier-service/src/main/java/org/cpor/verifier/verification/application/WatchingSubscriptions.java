package org.cpor.verifier.verification.application;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.cpor.verifier.claimed.application.UsableSubscriptionCheck;
import org.cpor.verifier.claimed.application.WatchedClaims;
import org.cpor.verifier.claimed.domain.WatchedClaim;
import org.cpor.verifier.directory.application.SubscriptionsChanged;
import org.cpor.verifier.verification.application.FindingGap.Gap;
import org.cpor.verifier.verification.domain.Claim;
import org.cpor.verifier.verification.domain.DirectorySnapshot;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Watches the subscriptions of claims. The checks of the verification show whether a usable
 * subscription supports a claim ({@link FindingGap}).
 *
 * <p>If no usable subscription supports an approved claim, the hold of the claim ends. The end is
 * published once, with the successor of the subscription, if there is one. If no usable
 * subscription supports a claim under review, this class publishes that the subscription lapsed. If
 * a usable subscription supports this claim again later, this class publishes that too. A claim
 * that was rejected or whose association ended is watched like a claim under review for some days:
 * if the partner disputes the rejection or a lead corrects the ruling, arbitration must know
 * whether a usable subscription supports the claim. A reviewer can award a claim although no usable
 * subscription supports the claim. The reviewer then confirms the reason in the ruling. The
 * confirmed reason does not end the hold. Another reason ends the hold. The confirmed reason ends
 * the hold too, if a subscription has supported the claim in the meantime. If a subscription
 * supports the awarded claim again, this class publishes this change.
 *
 * <p>The watch reads our own directory even if verifications use a remote source, because only our
 * directory announces changes. If the source is remote, our directory does not always have all
 * subscriptions. Then a record that is missing in our directory does not end a hold.
 */
@ApplicationScoped
class WatchingSubscriptions implements UsableSubscriptionCheck {

  private static final Logger LOG = Logger.getLogger(WatchingSubscriptions.class);

  private final WatchedClaims claims;
  private final DirectorySource directory;
  private final FindingGap gaps;
  private final FindingSuccessor successors;
  private final VerificationFacts facts;
  private final Clock clock;

  /**
   * How long a closed claim is watched. The partner can dispute the rejection of a closed claim,
   * and a lead can award a closed claim by a correction.
   */
  private final Duration afterDecision;

  WatchingSubscriptions(
      WatchedClaims claims,
      @Identifier("postgres") DirectorySource directory,
      FindingGap gaps,
      FindingSuccessor successors,
      VerificationFacts facts,
      Clock clock,
      @ConfigProperty(name = "cpor.watch.closed-claims") Duration afterDecision) {
    this.claims = claims;
    this.directory = directory;
    this.gaps = gaps;
    this.successors = successors;
    this.facts = facts;
    this.clock = clock;
    this.afterDecision = afterDecision;
  }

  @Transactional(Transactional.TxType.MANDATORY)
  void check(@Observes SubscriptionsChanged change) {
    check(change.tenants(), any -> {});
  }

  @Override
  public void check(Set<UUID> tenantIds, Consumer<UUID> before) {
    Instant now = clock.instant();
    List<WatchedClaim> watched = claims.ofTenants(tenantIds, now.minus(afterDecision));
    if (watched.isEmpty()) {
      return;
    }
    List<Claim> checked = watched.stream().map(FindingGap::claim).toList();
    List<DirectorySnapshot> snapshots = directory.snapshots(checked);
    List<UUID> ended = new ArrayList<>();
    for (int i = 0; i < watched.size(); i++) {
      WatchedClaim claim = watched.get(i);
      Optional<Gap> gap = gaps.of(checked.get(i), snapshots.get(i));
      @Nullable String reason = gap.map(Gap::reason).orElse(null);
      if (Objects.equals(reason, claim.lapsed())) {
        continue;
      }
      before.accept(claim.claimId());
      if (claim.held() && gap.isPresent()) {
        ended.add(claim.claimId());
        end(claim, gap.get(), successors.of(checked.get(i), snapshots.get(i)), now);
      } else {
        claims.lapse(claim.claimId(), Optional.ofNullable(reason));
        publishLapse(claim, gap, now);
      }
    }
    if (!ended.isEmpty()) {
      claims.end(ended, now);
    }
  }

  private void end(WatchedClaim claim, Gap gap, Optional<UUID> successor, Instant now) {
    facts.subscriptionEnded(claim, gap.status(), gap.reason(), successor, now);
    successor.ifPresent(subscription -> claims.watchSuccessor(claim.claimId(), subscription));
    LOG.infof(
        "the subscription of an approved claim ended:"
            + " claim=%s subscription=%s status=%s reason=%s successor=%s",
        claim.claimId(),
        claim.subscriptionId(),
        gap.status().map(Enum::name).orElse("none"),
        gap.reason(),
        successor.map(UUID::toString).orElse("none"));
  }

  private void publishLapse(WatchedClaim claim, Optional<Gap> gap, Instant now) {
    if (gap.isPresent()) {
      facts.subscriptionLapsed(claim, gap.get().reason(), now);
    } else {
      facts.subscriptionRestored(claim, now);
    }
    LOG.infof(
        "the subscription of a claim changed: claim=%s reason=%s",
        claim.claimId(),
        gap.map(Gap::reason).orElse("none, a usable subscription supports it again"));
  }
}
