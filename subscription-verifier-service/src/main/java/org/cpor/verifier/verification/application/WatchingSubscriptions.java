package org.cpor.verifier.verification.application;

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
import org.cpor.verifier.verification.application.FindingGap.Checked;
import org.cpor.verifier.verification.application.FindingGap.Gap;
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
 * whether a usable subscription supports the claim.
 *
 * <p>A reviewer or a lead can give an object to a claim although no usable subscription supports
 * the claim. The reviewer or the lead then confirms this in the ruling. The reason that the first
 * check after the ruling finds counts as confirmed. The hold does not end while later checks find
 * the confirmed reason. It ends when a check finds another reason. If a check finds that a usable
 * subscription supports the claim again, this class publishes that, and no reason is confirmed any
 * more: the hold then ends as soon as a check finds any reason.
 *
 * <p>The watch reads our own directory even if verifications use a remote source, because only our
 * directory announces changes. If the source is remote, our directory does not always have all
 * subscriptions. Then a record that is missing in our directory does not end a hold.
 */
@ApplicationScoped
class WatchingSubscriptions implements UsableSubscriptionCheck {

  private static final Logger LOG = Logger.getLogger(WatchingSubscriptions.class);

  private final WatchedClaims claims;
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
      FindingGap gaps,
      FindingSuccessor successors,
      VerificationFacts facts,
      Clock clock,
      @ConfigProperty(name = "cpor.watch.closed-claims") Duration afterDecision) {
    this.claims = claims;
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
    List<UUID> ended = new ArrayList<>();
    for (Checked checked : gaps.of(claims.ofTenants(tenantIds, now.minus(afterDecision)))) {
      WatchedClaim claim = checked.watched();
      Optional<Gap> gap = checked.gap();
      @Nullable String reason = gap.map(Gap::reason).orElse(null);
      boolean changed = !Objects.equals(reason, claim.lapsed());
      if (changed) {
        before.accept(claim.claimId());
      }
      if (changed && claim.held() && gap.isPresent() && !claim.lapseConfirmed()) {
        ended.add(claim.claimId());
        end(claim, gap.get(), successors.of(checked.claim(), checked.snapshot()), now);
      } else if (changed || claim.lapseConfirmed()) {
        claims.lapse(claim.claimId(), Optional.ofNullable(reason));
        if (changed) {
          publishLapse(claim, gap, now);
        }
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
