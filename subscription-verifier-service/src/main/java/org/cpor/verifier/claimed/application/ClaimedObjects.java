package org.cpor.verifier.claimed.application;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.cpor.verifier.claimed.domain.ClaimedObject;
import org.cpor.verifier.claimed.domain.Decision;
import org.cpor.verifier.claimed.domain.Filing;
import org.cpor.verifier.claimed.domain.PartnerClaim;
import org.cpor.verifier.claimed.domain.StandingClaims;

/**
 * For each partner, stores the objects on which the partner has an open claim, and the objects that
 * the partner holds. Filings and decisions can arrive in any order and more than once. For each
 * claim, the latest filing and the latest decision count. A decision that a claim holds its object,
 * or that the claim is closed, has priority over the filing.
 */
public interface ClaimedObjects {

  /**
   * Returns the open claims on {@code objects}, and the claims that hold one of these objects.
   *
   * @param claimIds the ids of the claims that the caller will add to the result
   */
  StandingClaims standing(Collection<ClaimedObject> objects, Collection<UUID> claimIds);

  /**
   * Saves {@code filings}, at most one for each claim.
   *
   * @return the ids of the tenants of those claims that are already under review or hold their
   *     object, because a decision of arbitration arrived before the filing
   */
  Set<UUID> file(Collection<Filing> filings);

  /**
   * Saves that the partner withdrew the claim. The claim is then no longer open. A claim that
   * already holds its object keeps the object.
   */
  void withdraw(PartnerClaim claim);

  /** Saves {@code decisions}, at most one about each claim. */
  void decide(Collection<Decision> decisions);
}
