package org.cpor.intake.claim.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.cpor.intake.claim.application.ClaimOrder.Position;
import org.cpor.intake.claim.domain.Claim;
import org.cpor.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Finds the claims that a caller is allowed to see. */
@ApplicationScoped
public class FindingClaims {

  /** The largest number up to which claims are counted. */
  public static final int MAX_TOTAL = 10_000;

  private final Claims claims;

  FindingClaims(Claims claims) {
    this.claims = claims;
  }

  /**
   * Returns the claim, if it exists and the caller is allowed to see it.
   *
   * @param onlyOf the only partner whose claims the caller is allowed to see; empty: all partners
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
   * that the caller is not allowed to see are left out.
   *
   * <p>In the order {@link ClaimOrder#OLDEST_CHANGE_FIRST}, a claim is left out as long as a
   * transaction can still commit another claim with an earlier change. Otherwise the other claim
   * would appear before the end of a page that the caller has read already.
   *
   * @param onlyOf the only partner whose claims the caller is allowed to see; empty: all partners
   */
  @Transactional
  public FoundClaims list(Selection selection, Optional<String> onlyOf, int count) {
    @Nullable Instant changedBefore =
        selection.order() == ClaimOrder.OLDEST_CHANGE_FIRST ? changedBefore(selection) : null;
    return new FoundClaims(
        visible(selection, onlyOf)
            .map(visible -> claims.list(visible, changedBefore, count))
            .orElse(List.of()),
        changedBefore);
  }

  /**
   * Returns the time before which the caller gets all changes. This time is never before {@link
   * Selection#updatedSince}. It is also later than the time of {@link Selection#after}, because the
   * caller already has all changes up to the position {@code after}.
   */
  private Instant changedBefore(Selection selection) {
    Position after = selection.after();
    return Stream.of(
            Optional.of(claims.allChangesBefore()),
            Optional.ofNullable(selection.updatedSince()),
            Optional.ofNullable(after == null ? null : after.at())
                .map(at -> at.plus(1, ChronoUnit.MICROS)))
        .flatMap(Optional::stream)
        .max(Comparator.naturalOrder())
        .orElseThrow();
  }

  /**
   * Counts the selected claims that the caller is allowed to see, but no more than 10,000 of them,
   * because counting takes time.
   *
   * @param onlyOf the only partner whose claims the caller is allowed to see; empty: all partners
   */
  @Transactional
  public ClaimTotal total(Selection selection, Optional<String> onlyOf) {
    int counted =
        visible(selection, onlyOf).map(visible -> claims.count(visible, MAX_TOTAL + 1)).orElse(0);
    return new ClaimTotal(Math.min(counted, MAX_TOTAL), counted > MAX_TOTAL);
  }

  /** The part of the selection that the caller is allowed to see; empty when there is none. */
  private static Optional<Selection> visible(Selection selection, Optional<String> onlyOf) {
    @Nullable String wanted = selection.partnerId();
    return wanted != null && !isOf(wanted, onlyOf)
        ? Optional.empty()
        : Optional.of(onlyOf.map(selection::of).orElse(selection));
  }

  /**
   * Checks that the caller is allowed to see the claim.
   *
   * @param onlyOf the only partner whose claims the caller is allowed to see; empty: all partners
   * @throws ProblemException when there is no such claim, or the caller is not allowed to see it
   */
  public void requireVisible(UUID claimId, Optional<String> onlyOf) {
    partnerOf(claimId, onlyOf);
  }

  /**
   * Returns the partner of the claim.
   *
   * @param onlyOf the only partner whose claims the caller is allowed to see; empty: all partners
   * @throws ProblemException when there is no such claim, or the caller is not allowed to see it
   */
  public String partnerOf(UUID claimId, Optional<String> onlyOf) {
    return claims
        .partnerOf(claimId)
        .filter(partnerId -> isOf(partnerId, onlyOf))
        .orElseThrow(() -> ProblemException.notFound("There is no such claim."));
  }
}
