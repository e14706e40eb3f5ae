package org.cpor.verifier.verification.application;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.cpor.events.ClaimReference;
import org.cpor.events.SubscriptionEnded;
import org.cpor.events.SubscriptionLapsed;
import org.cpor.events.SubscriptionRestored;
import org.cpor.messaging.Outbox;
import org.cpor.verifier.claimed.application.ClaimedObjects;
import org.cpor.verifier.claimed.application.SubscriptionWatch;
import org.cpor.verifier.claimed.domain.WatchedClaim;
import org.cpor.verifier.directory.application.SubscriptionsChanged;
import org.cpor.verifier.directory.domain.SubscriptionStatus;
import org.cpor.verifier.verification.domain.Claim;
import org.cpor.verifier.verification.domain.DirectorySnapshot;
import org.cpor.verifier.verification.domain.Examination;
import org.cpor.verifier.verification.domain.Verification;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Watches claims with the question that their verification asked: is there a subscription that
 * carries the claim and can be used, the one that it names or, without one, any of the tenant's?
 *
 * <p>When there is none, the hold of an approved claim ends, which is told once; of a claim under
 * review it is told that its subscription lapsed, and, when there is one again, that it was
 * restored. What a reviewer confirmed to award the claim does not end its hold, until a
 * subscription carries it again or another reason arises.
 *
 * <p>Our own directory is watched whatever the source of verifications is: it announces changes. If
 * the source is a remote one, our directory may know only some of the subscriptions, so that what
 * is missing from it ends nothing.
 */
@ApplicationScoped
class WatchingSubscriptions implements SubscriptionWatch {

  private static final Logger LOG = Logger.getLogger(WatchingSubscriptions.class);

  private static final Set<String> OF_WHAT_IS_MISSING =
      Set.of(
          "PRODUCT_NOT_ON_TENANT",
          "NOT_A_SUBSCRIPTION_ID",
          "SUBSCRIPTION_NOT_ON_TENANT",
          "PRODUCT_NOT_IN_SUBSCRIPTION");

  private final ClaimedObjects claimed;
  private final DirectorySource directory;
  private final DirectorySource chosen;
  private final ExaminingClaims examining;
  private final Outbox outbox;
  private final Clock clock;

  WatchingSubscriptions(
      ClaimedObjects claimed,
      @Identifier("postgres") DirectorySource directory,
      DirectorySource chosen,
      ExaminingClaims examining,
      Outbox outbox,
      Clock clock) {
    this.claimed = claimed;
    this.directory = directory;
    this.chosen = chosen;
    this.examining = examining;
    this.outbox = outbox;
    this.clock = clock;
  }

  /** Why nothing that can be used carries a claim. */
  private record Gap(String reason, Optional<SubscriptionStatus> status) {}

  @Transactional(Transactional.TxType.MANDATORY)
  void look(@Observes SubscriptionsChanged change) {
    look(change.tenants(), any -> {});
  }

  @Override
  public void look(Set<UUID> tenantIds, Consumer<UUID> before) {
    List<WatchedClaim> watched = claimed.watched(tenantIds);
    if (watched.isEmpty()) {
      return;
    }
    Instant now = clock.instant();
    List<Claim> claims = watched.stream().map(WatchingSubscriptions::claim).toList();
    List<DirectorySnapshot> snapshots = directory.look(claims);
    List<UUID> ended = new ArrayList<>();
    for (int i = 0; i < watched.size(); i++) {
      WatchedClaim claim = watched.get(i);
      Optional<Gap> gap = gap(claims.get(i), snapshots.get(i));
      @Nullable String reason = gap.map(Gap::reason).orElse(null);
      if (Objects.equals(reason, claim.lapsed())) {
        continue;
      }
      before.accept(claim.claimId());
      if (claim.held() && gap.isPresent()) {
        ended.add(claim.claimId());
        end(claim, gap.get(), now);
      } else {
        claimed.lapse(claim.claimId(), Optional.ofNullable(reason));
        if (!claim.held()) {
          tell(claim, gap, now);
        }
      }
    }
    if (!ended.isEmpty()) {
      claimed.end(ended, now);
    }
  }

  private Optional<Gap> gap(Claim claim, DirectorySnapshot snapshot) {
    Examination examination = examining.examination(claim, snapshot, false);
    return Verification.of(examination)
        .whyNotCarried()
        .filter(reason -> !chosen.isRemote() || !OF_WHAT_IS_MISSING.contains(reason))
        .map(reason -> new Gap(reason, examination.subscriptionStatus()));
  }

  private void end(WatchedClaim claim, Gap gap, Instant now) {
    @Nullable String status = gap.status().map(Enum::name).orElse(null);
    outbox.publish(
        new SubscriptionEnded(reference(claim), claim.subscriptionId(), status, gap.reason(), now));
    LOG.infof(
        "the subscription of an approved claim ended: claim=%s subscription=%s status=%s reason=%s",
        claim.claimId(), claim.subscriptionId(), status, gap.reason());
  }

  private void tell(WatchedClaim claim, Optional<Gap> gap, Instant now) {
    outbox.publish(
        gap.isPresent()
            ? new SubscriptionLapsed(reference(claim), gap.get().reason(), now)
            : new SubscriptionRestored(reference(claim), now));
    LOG.infof(
        "the subscription of a claim under review changed: claim=%s reason=%s",
        claim.claimId(), gap.map(Gap::reason).orElse("none, it can be used again"));
  }

  private static ClaimReference reference(WatchedClaim claim) {
    return new ClaimReference(claim.claimId(), claim.tenantId(), claim.partnerId(), claim.locale());
  }

  /** As far as the checks of subscriptions look at it. */
  private static Claim claim(WatchedClaim claim) {
    return new Claim(
        claim.partnerId(),
        "",
        claim.tenantId(),
        "",
        claim.solutionArea(),
        "",
        claim.product(),
        claim.subscriptionId() == null ? null : claim.subscriptionId().toString(),
        List.of(),
        List.of());
  }
}
