package org.cpor.verifier.claimed.domain;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * The claims that stand. A claim stands if it is open or holds its object. While a claim stands, a
 * new claim of the same partner on the same object fails with {@code SUBSCRIPTION_ALREADY_CLAIMED}.
 * The claims of a batch are verified one after another. Each verified claim is {@linkplain #add
 * added} before the next claim is verified.
 *
 * <p>The latest decision of arbitration about a claim determines whether the claim stands:
 *
 * <ul>
 *   <li>{@link Standing#HELD}: the claim stands, even if its partner withdrew it.
 *   <li>{@link Standing#CLOSED}: the claim does not stand.
 *   <li>{@link Standing#OPEN}, or no decision yet: the claim stands if its newest filing is
 *       {@linkplain Filing#open() open} and its partner has not withdrawn it.
 * </ul>
 *
 * <p>A claim does not stand until the verifier has consumed its filing, because only the filing
 * names the object of the claim. The database computes the column {@code claimed.is_standing} by
 * this rule (migration {@code V4__withdrawn.sql}).
 */
public final class StandingClaims {

  private final Map<ClaimedObject, Set<UUID>> claims = new HashMap<>();
  private final Set<UUID> decided;

  /**
   * @param decided the ids of the claims that are withdrawn, or that are held or closed by a
   *     decision of arbitration; a filing does not change whether these claims stand
   */
  public StandingClaims(Map<UUID, ClaimedObject> standing, Set<UUID> decided) {
    this.decided = Set.copyOf(decided);
    standing.forEach((claimId, object) -> of(object).add(claimId));
  }

  /** Whether a claim on {@code object} stands. */
  public boolean hasOneOn(ClaimedObject object) {
    return claims.containsKey(object) && !of(object).isEmpty();
  }

  /** Whether {@code object} has a standing claim besides {@code claimId}. */
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
