package org.cpor.intake.claim.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cpor.intake.claim.domain.Claim;
import org.cpor.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** A caller looks for claims, and finds those that it may see. */
@ApplicationScoped
public class FindingClaims {

  private final Claims claims;

  FindingClaims(Claims claims) {
    this.claims = claims;
  }

  /**
   * The claim, if there is one that the caller may see.
   *
   * @param onlyOf the partner whose claims alone the caller may see
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
   * At most {@code count} of the selected claims that the caller may see, in their order.
   *
   * @param onlyOf the partner whose claims alone the caller may see
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
   * Refuses a claim that the caller may not see.
   *
   * @param onlyOf the partner whose claims alone the caller may see
   * @throws ProblemException when there is no such claim that the caller may see
   */
  public void requireVisible(UUID claimId, Optional<String> onlyOf) {
    partnerOf(claimId, onlyOf);
  }

  /**
   * Whose the claim is.
   *
   * @param onlyOf the partner that asks; empty for who may see all
   * @throws ProblemException when there is no such claim that the caller may see
   */
  public String partnerOf(UUID claimId, Optional<String> onlyOf) {
    return claims
        .partnerOf(claimId)
        .filter(partnerId -> isOf(partnerId, onlyOf))
        .orElseThrow(() -> ProblemException.notFound("claim"));
  }
}
