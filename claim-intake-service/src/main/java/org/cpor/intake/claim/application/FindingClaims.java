package org.cpor.intake.claim.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cpor.intake.claim.domain.Claim;
import org.cpor.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Finds the claims that a caller may see. */
@ApplicationScoped
public class FindingClaims {

  private final Claims claims;

  FindingClaims(Claims claims) {
    this.claims = claims;
  }

  /**
   * Returns the claim, if it exists and the caller may see it.
   *
   * @param onlyOf the only partner whose claims the caller may see; empty: all partners
   */
  @Transactional
  public Optional<Claim> find(UUID claimId, Optional<String> onlyOf) {
    return claims.find(claimId).filter(claim -> maySee(claim, onlyOf));
  }

  static boolean maySee(Claim claim, Optional<String> onlyOf) {
    return isOf(claim.partnerId(), onlyOf);
  }

  private static boolean isOf(String partnerId, Optional<String> onlyOf) {
    return onlyOf.map(partnerId::equals).orElse(true);
  }

  /**
   * Returns at most {@code count} of the selected claims, in the order of the selection. Claims
   * that the caller may not see are left out.
   *
   * @param onlyOf the only partner whose claims the caller may see; empty: all partners
   */
  @Transactional
  public List<Claim> list(Selection selection, Optional<String> onlyOf, int count) {
    @Nullable String wanted = selection.partnerId();
    if (wanted != null && !isOf(wanted, onlyOf)) {
      return List.of();
    }
    return claims.list(onlyOf.map(selection::of).orElse(selection), count);
  }

  /**
   * Checks that the caller may see the claim.
   *
   * @param onlyOf the only partner whose claims the caller may see; empty: all partners
   * @throws ProblemException when there is no such claim, or the caller may not see it
   */
  public void requireVisible(UUID claimId, Optional<String> onlyOf) {
    partnerOf(claimId, onlyOf);
  }

  /**
   * Returns the partner of the claim.
   *
   * @param onlyOf the only partner whose claims the caller may see; empty: all partners
   * @throws ProblemException when there is no such claim, or the caller may not see it
   */
  public String partnerOf(UUID claimId, Optional<String> onlyOf) {
    return claims
        .partnerOf(claimId)
        .filter(partnerId -> isOf(partnerId, onlyOf))
        .orElseThrow(() -> ProblemException.notFound("There is no such claim."));
  }
}
