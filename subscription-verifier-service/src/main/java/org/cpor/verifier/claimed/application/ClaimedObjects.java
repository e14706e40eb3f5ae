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
 * What each partner holds or has an open claim on. Filings and decisions may arrive in any order
 * and more than once: of each kind the latest counts, and a decision counts more than a filing.
 */
public interface ClaimedObjects {

  /**
   * The claims on {@code objects} that are open or hold them.
   *
   * @param claimIds of the claims that will be added to them
   */
  StandingClaims standing(Collection<ClaimedObject> objects, Collection<UUID> claimIds);

  /**
   * Saves {@code filings}, at most one of each claim.
   *
   * @return the tenants of the claims that are under review or held by an earlier decision
   */
  Set<UUID> file(Collection<Filing> filings);

  /**
   * Saves that the partner withdrew the claim: it is not open, unless it already holds its object.
   */
  void withdraw(PartnerClaim claim);

  /** Saves {@code decisions}, at most one about each claim. */
  void decide(Collection<Decision> decisions);
}
