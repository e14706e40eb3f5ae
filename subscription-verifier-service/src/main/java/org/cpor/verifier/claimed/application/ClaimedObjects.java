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
 * Stores what each partner holds or has an open claim on. Filings and decisions may arrive in any
 * order and more than once. Only the latest of each kind counts, and a decision has priority over a
 * filing.
 */
public interface ClaimedObjects {

  /**
   * The claims that are open on {@code objects} or hold them.
   *
   * @param claimIds the ids of claims that will be added
   */
  StandingClaims standing(Collection<ClaimedObject> objects, Collection<UUID> claimIds);

  /**
   * Saves {@code filings}, at most one for each claim.
   *
   * @return the tenants of the claims that an earlier decision put under review or gave their
   *     object
   */
  Set<UUID> file(Collection<Filing> filings);

  /**
   * Saves that the partner withdrew the claim. It is then not open, unless it already holds its
   * object.
   */
  void withdraw(PartnerClaim claim);

  /** Saves {@code decisions}, at most one about each claim. */
  void decide(Collection<Decision> decisions);
}
