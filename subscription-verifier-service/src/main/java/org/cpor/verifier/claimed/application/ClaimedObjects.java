package org.cpor.verifier.claimed.application;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cpor.verifier.claimed.domain.ClaimedObject;
import org.cpor.verifier.claimed.domain.Decision;
import org.cpor.verifier.claimed.domain.Filing;
import org.cpor.verifier.claimed.domain.PartnerClaim;
import org.cpor.verifier.claimed.domain.StandingClaims;
import org.cpor.verifier.claimed.domain.WatchedClaim;

/**
 * What each partner holds, or has an open claim on. Filings and decisions may come in any order and
 * more than once: of each kind the newest counts, and a decision weighs more than the filing.
 */
public interface ClaimedObjects {

  /**
   * The claims that stand on {@code objects}.
   *
   * @param claimIds of the claims that will be added to them
   */
  StandingClaims standing(Collection<ClaimedObject> objects, Collection<UUID> claimIds);

  /**
   * Keeps {@code filings}, no two of them of one claim.
   *
   * @return the tenants of those that were decided to be under review or held before
   */
  Set<UUID> file(Collection<Filing> filings);

  /** The partner withdrew the claim: it is open no more, unless arbitration gave it its object. */
  void withdraw(PartnerClaim claim);

  /** Keeps {@code decisions}, no two of them about one claim. */
  void decide(Collection<Decision> decisions);

  /**
   * The claims of these tenants that are under review or held, and whose end was not told. The
   * tenants must be held.
   */
  List<WatchedClaim> watched(Set<UUID> tenantIds);

  /** The end of these claims' subscriptions was told: they are watched no more. */
  void end(Collection<UUID> claimIds, Instant now);

  /**
   * Why no subscription carries the claim any more that can be used.
   *
   * @param reason empty when one does again
   */
  void lapse(UUID claimId, Optional<String> reason);
}
