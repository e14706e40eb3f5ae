package org.cpor.verifier.claimed.domain;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * The claims that stand: those that are open or hold their object. A new claim of the same partner
 * on the object of a claim that stands fails with {@code SUBSCRIPTION_ALREADY_CLAIMED}. This is
 * updated while the claims of a batch are verified one after another.
 *
 * <p>The latest decision of arbitration about a claim determines whether it stands:
 *
 * <ul>
 *   <li>{@link Standing#HELD}: it stands, even if its partner withdrew it.
 *   <li>{@link Standing#CLOSED}: it does not stand.
 *   <li>{@link Standing#OPEN}, or no decision yet: it stands if its newest filing is {@linkplain
 *       Filing#open() open} and it is not withdrawn.
 * </ul>
 *
 * <p>A claim whose filing was not consumed yet does not stand, because only the filing names its
 * object. The column {@code claimed.is_standing} is computed by this rule (migration {@code
 * V4__withdrawn.sql}), and the stored claims are found by it.
 */
public final class StandingClaims {

  private final Map<ClaimedObject, Set<UUID>> claims = new HashMap<>();
  private final Set<UUID> decided;

  /**
   * @param decided the claims that arbitration decided to be held or closed, and those that were
   *     withdrawn; a filing does not change their state
   */
  public StandingClaims(Map<UUID, ClaimedObject> standing, Set<UUID> decided) {
    this.decided = Set.copyOf(decided);
    standing.forEach((claimId, object) -> of(object).add(claimId));
  }

  /** Whether the partner has a claim on {@code object}. */
  public boolean hasOneOn(ClaimedObject object) {
    return claims.containsKey(object) && !of(object).isEmpty();
  }

  /** Whether the partner has a claim on {@code object} with another id. */
  public boolean hasAnotherOn(ClaimedObject object, UUID claimId) {
    return claims.containsKey(object) && of(object).stream().anyMatch(id -> !id.equals(claimId));
  }

  /** Adds a verified claim. Its earlier revision no longer counts. */
  public void add(Filing filing) {
    if (decided.contains(filing.claimId())) {
      return;
    }
    claims.values().forEach(ids -> ids.remove(filing.claimId()));
    if (filing.open()) {
      of(filing.object()).add(filing.claimId());
    }
  }

  private Set<UUID> of(ClaimedObject object) {
    return claims.computeIfAbsent(object, any -> new HashSet<>());
  }
}
