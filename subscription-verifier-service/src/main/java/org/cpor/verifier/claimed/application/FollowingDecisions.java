package org.cpor.verifier.claimed.application;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.cpor.verifier.claimed.domain.Standing.CLOSED;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.cpor.messaging.Cause;
import org.cpor.messaging.CurrentCause;
import org.cpor.verifier.claimed.domain.Decision;
import org.cpor.verifier.directory.application.TenantLocks;

/**
 * Applies the decisions of arbitration: saves which claims are under review, and which claims hold
 * their object. From then on, the verifier watches the subscriptions of these claims. If a
 * subscription changed after the verification of its claim, the change is published at once.
 */
@ApplicationScoped
public class FollowingDecisions {

  private final ClaimedObjects claimed;
  private final TenantLocks locks;
  private final UsableSubscriptionCheck subscriptions;
  private final CurrentCause cause;

  FollowingDecisions(
      ClaimedObjects claimed,
      TenantLocks locks,
      UsableSubscriptionCheck subscriptions,
      CurrentCause cause) {
    this.claimed = claimed;
    this.locks = locks;
    this.subscriptions = subscriptions;
    this.cause = cause;
  }

  /**
   * A received decision.
   *
   * @param cause the fact that reported the decision
   */
  public record ReceivedDecision(Decision decision, Cause cause) {}

  /** Applies {@code received}. Of several decisions about one claim, the latest counts. */
  @Transactional
  public void follow(List<ReceivedDecision> received) {
    Map<UUID, Decision> decisions =
        received.stream()
            .map(ReceivedDecision::decision)
            .collect(toMap(Decision::claimId, Function.identity(), Decision.LATER));
    Set<UUID> watched =
        decisions.values().stream()
            .filter(decision -> decision.standing() != CLOSED)
            .map(Decision::tenantId)
            .collect(toSet());
    // The tenants are locked before the rows of the claims. A write of the directory uses the same
    // order, so that the two transactions cannot deadlock.
    if (!watched.isEmpty()) {
      locks.lockAll(watched);
    }
    if (!decisions.isEmpty()) {
      claimed.decide(decisions.values());
    }
    if (!watched.isEmpty()) {
      Map<UUID, Cause> causes =
          received.stream()
              .collect(
                  toMap(
                      one -> one.decision().claimId(),
                      ReceivedDecision::cause,
                      (first, second) -> second));
      subscriptions.check(
          watched,
          claimId -> {
            if (causes.containsKey(claimId)) {
              cause.set(causes.get(claimId));
            }
          });
    }
  }
}
