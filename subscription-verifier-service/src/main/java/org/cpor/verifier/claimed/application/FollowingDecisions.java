package org.cpor.verifier.claimed.application;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.cpor.verifier.claimed.domain.Standing.CLOSED;
import static org.cpor.verifier.claimed.domain.Standing.HELD;
import static org.cpor.verifier.claimed.domain.Standing.OPEN;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.cpor.events.AssociationEnded;
import org.cpor.events.AssociationStarted;
import org.cpor.events.ClaimApproved;
import org.cpor.events.ClaimDisputed;
import org.cpor.events.ClaimFact;
import org.cpor.events.ClaimReference;
import org.cpor.events.ClaimRejected;
import org.cpor.events.ClaimResubmitted;
import org.cpor.events.ClaimSubmitted;
import org.cpor.events.ClaimVerificationFailed;
import org.cpor.events.ClaimVerified;
import org.cpor.events.ClaimWithdrawn;
import org.cpor.events.CommentPosted;
import org.cpor.events.CompetingClaimDetected;
import org.cpor.events.CompetitionEnded;
import org.cpor.events.InformationRequested;
import org.cpor.events.PartnerResponded;
import org.cpor.events.ResponseAwaited;
import org.cpor.events.ResponseOverdue;
import org.cpor.events.ReviewExtended;
import org.cpor.events.ReviewOpened;
import org.cpor.events.ReviewOverdue;
import org.cpor.events.SubscriptionEnded;
import org.cpor.events.SubscriptionLapsed;
import org.cpor.events.SubscriptionRestored;
import org.cpor.messaging.CurrentCause;
import org.cpor.messaging.NewFact;
import org.cpor.verifier.claimed.domain.Decision;
import org.cpor.verifier.claimed.domain.Standing;
import org.cpor.verifier.directory.application.TenantHolds;

/**
 * Arbitration decided about claims: what is under review and who holds what is kept. From then on
 * the claims' subscriptions are watched, and what has changed since they were verified is told.
 */
@ApplicationScoped
public class FollowingDecisions {

  /** How arbitration names what a reviewer confirms to award a claim that nothing carries. */
  private static final String SUBSCRIPTION_ENDED_CODE = "SUBSCRIPTION_ENDED";

  private final ClaimedObjects claimed;
  private final TenantHolds holds;
  private final SubscriptionWatch watch;
  private final CurrentCause cause;

  FollowingDecisions(
      ClaimedObjects claimed, TenantHolds holds, SubscriptionWatch watch, CurrentCause cause) {
    this.claimed = claimed;
    this.holds = holds;
    this.watch = watch;
    this.cause = cause;
  }

  /** Keeps what {@code news} tell. */
  @Transactional
  public void follow(List<NewFact> news) {
    Map<UUID, Decision> decisions =
        news.stream()
            .flatMap(heard -> decision(heard.fact()).stream())
            .collect(toMap(Decision::claimId, Function.identity(), Decision.LATER));
    Set<UUID> watched =
        decisions.values().stream()
            .filter(decision -> decision.standing() != CLOSED)
            .map(Decision::tenantId)
            .collect(toSet());
    // Before any row is written: who changes the directory waits for rows while it holds tenants.
    if (!watched.isEmpty()) {
      holds.holdAll(watched);
    }
    if (!decisions.isEmpty()) {
      claimed.decide(decisions.values());
    }
    if (!watched.isEmpty()) {
      Map<UUID, NewFact> causes =
          news.stream()
              .collect(
                  toMap(
                      heard -> heard.fact().claim().claimId(),
                      Function.identity(),
                      (first, second) -> second));
      watch.look(
          watched,
          claimId ->
              Optional.ofNullable(causes.get(claimId))
                  .ifPresent(heard -> cause.set(heard.asCause())));
    }
  }

  private static Optional<Decision> decision(ClaimFact fact) {
    return switch (fact) {
      case ReviewOpened opened -> decision(opened.claim(), OPEN, opened.openedAt());
      case ClaimApproved approved ->
          Optional.of(
              new Decision(
                  approved.claim().claimId(),
                  approved.claim().tenantId(),
                  approved.claim().partnerId(),
                  approved.claim().locale(),
                  HELD,
                  approved.confirmed() != null
                      && approved.confirmed().contains(SUBSCRIPTION_ENDED_CODE),
                  approved.decidedAt()));
      case AssociationStarted started -> decision(started.claim(), HELD, started.startedAt());
      case ClaimRejected rejected -> decision(rejected.claim(), CLOSED, rejected.decidedAt());
      case AssociationEnded over -> decision(over.claim(), CLOSED, over.endedAt());
      case ClaimSubmitted _,
          ClaimVerified _,
          ClaimVerificationFailed _,
          SubscriptionEnded _,
          SubscriptionLapsed _,
          SubscriptionRestored _,
          CompetingClaimDetected _,
          CommentPosted _,
          ClaimResubmitted _,
          ClaimWithdrawn _,
          ClaimDisputed _,
          PartnerResponded _,
          CompetitionEnded _,
          ResponseAwaited _,
          InformationRequested _,
          ResponseOverdue _,
          ReviewExtended _,
          ReviewOverdue _ ->
          Optional.empty();
    };
  }

  private static Optional<Decision> decision(ClaimReference claim, Standing standing, Instant at) {
    return Optional.of(
        new Decision(
            claim.claimId(),
            claim.tenantId(),
            claim.partnerId(),
            claim.locale(),
            standing,
            false,
            at));
  }
}
