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
 * Stores which objects each partner holds or has an open claim on. Filings and decisions may arrive
 * in any order and more than once. For each claim, the latest filing and the latest decision count,
 * and the decision has priority over the filing.
 */
public interface ClaimedObjects {

  /**
   * The claims that are open on {@code objects} or hold them.
   *
   * @param claimIds the ids of the claims that the caller will add to the result
   */
  StandingClaims standing(Collection<ClaimedObject> objects, Collection<UUID> claimIds);

  /**
   * Saves {@code filings}, at most one for each claim.
   *
   * @return the tenants of those claims that are already under review or hold their object, because
   *     arbitration's decision arrived before the filing
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
