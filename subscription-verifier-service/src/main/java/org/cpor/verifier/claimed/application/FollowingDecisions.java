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
import org.cpor.messaging.CurrentCause;
import org.cpor.messaging.NewFact;
import org.cpor.verifier.claimed.domain.Decision;
import org.cpor.verifier.claimed.domain.Standing;
import org.cpor.verifier.directory.application.TenantHolds;

/**
 * Arbitration decided about claims: who holds what is kept, and told if its subscription has ended
 * before.
 */
@ApplicationScoped
public class FollowingDecisions {

  private final ClaimedObjects claimed;
  private final TenantHolds holds;
  private final TellingEndedSubscriptions ended;
  private final CurrentCause cause;

  FollowingDecisions(
      ClaimedObjects claimed,
      TenantHolds holds,
      TellingEndedSubscriptions ended,
      CurrentCause cause) {
    this.claimed = claimed;
    this.holds = holds;
    this.ended = ended;
    this.cause = cause;
  }

  /** Keeps what {@code news} tell. */
  @Transactional
  public void follow(List<NewFact> news) {
    Map<UUID, Decision> decisions =
        news.stream()
            .flatMap(heard -> decision(heard.fact()).stream())
            .collect(toMap(Decision::claimId, Function.identity(), Decision.LATER));
    Set<UUID> newlyHeld =
        decisions.values().stream()
            .filter(decision -> decision.standing() == HELD)
            .map(Decision::tenantId)
            .collect(toSet());
    // Before any row is written: who changes the directory waits for rows while it holds tenants.
    if (!newlyHeld.isEmpty()) {
      holds.holdAll(newlyHeld);
    }
    if (!decisions.isEmpty()) {
      claimed.decide(decisions.values());
    }
    if (!newlyHeld.isEmpty()) {
      Map<UUID, NewFact> causes =
          news.stream()
              .collect(
                  toMap(
                      heard -> heard.fact().claim().claimId(),
                      Function.identity(),
                      (first, second) -> second));
      ended.tell(
          newlyHeld,
          hold ->
              Optional.ofNullable(causes.get(hold.claimId()))
                  .ifPresent(heard -> cause.set(heard.asCause())));
    }
  }

  private static Optional<Decision> decision(ClaimFact fact) {
    return switch (fact) {
      case ReviewOpened opened -> decision(opened.claim(), OPEN, opened.openedAt());
      case ClaimApproved approved -> decision(approved.claim(), HELD, approved.decidedAt());
      case AssociationStarted started -> decision(started.claim(), HELD, started.startedAt());
      case ClaimRejected rejected -> decision(rejected.claim(), CLOSED, rejected.decidedAt());
      case AssociationEnded over -> decision(over.claim(), CLOSED, over.endedAt());
      case ClaimSubmitted _,
          ClaimVerified _,
          ClaimVerificationFailed _,
          SubscriptionEnded _,
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
            claim.claimId(), claim.tenantId(), claim.partnerId(), claim.locale(), standing, at));
  }
}
