package org.cpor.intake.claim.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cpor.intake.claim.application.Claims.Line;
import org.cpor.intake.claim.domain.Claim;
import org.cpor.platform.problem.ProblemException;

/** Reads the history of a claim that the caller is allowed to see. */
@ApplicationScoped
public class ReadingHistory {

  private static final int FILING = 0;

  private final FindingClaims finding;
  private final Claims claims;

  ReadingHistory(FindingClaims finding, Claims claims) {
    this.finding = finding;
    this.claims = claims;
  }

  /**
   * Returns at most {@code count} lines of the history. Without {@code after}, the first line is
   * the filing.
   *
   * @param onlyOf the only partner whose claims the caller is allowed to see; empty: all partners
   * @param after the number of a line; only lines with a greater number are returned
   */
  @Transactional
  public List<Line> read(
      UUID claimId, Optional<String> onlyOf, Optional<Integer> after, int count) {
    Claim claim =
        finding
            .find(claimId, onlyOf)
            .orElseThrow(() -> ProblemException.notFound("There is no such claim."));
    if (after.isPresent()) {
      return claims.history(claimId, after.get(), count);
    }
    List<Line> lines = new ArrayList<>(List.of(new Line(FILING, claim.firstTransition())));
    lines.addAll(claims.history(claimId, FILING, count - 1));
    return lines;
  }
}
