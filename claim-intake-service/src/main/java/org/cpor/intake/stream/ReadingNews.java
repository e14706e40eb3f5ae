package org.cpor.intake.stream;

import static java.util.Objects.requireNonNull;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cpor.intake.claim.application.Claims;
import org.cpor.intake.claim.application.Claims.Line;
import org.cpor.intake.claim.application.FindingClaims;
import org.cpor.intake.claim.domain.Claim;
import org.cpor.intake.claim.domain.Transition;
import org.cpor.intake.comment.ReadingComments;
import org.cpor.intake.comment.ReadingComments.Arrived;
import org.cpor.platform.problem.ProblemException;
import org.cpor.platform.problem.Violation;

/** What happened to a claim is read one by one. */
@ApplicationScoped
class ReadingNews {

  private final FindingClaims finding;
  private final Claims claims;
  private final ReadingComments comments;
  private final LatestPositions latest;

  ReadingNews(
      FindingClaims finding, Claims claims, ReadingComments comments, LatestPositions latest) {
    this.finding = finding;
    this.claims = claims;
    this.comments = comments;
    this.latest = latest;
  }

  /**
   * The status that the claim has, as the first event of a stream that goes on from now.
   *
   * @param onlyOf the partner whose claims alone the caller may see
   */
  @Transactional
  News present(UUID claimId, Optional<String> onlyOf) {
    Claim claim = find(claimId, onlyOf);
    Position position = latest(claimId);
    return News.status(
        position,
        position.transitions() == 0 ? claim.filing() : lineWith(claimId, position.transitions()));
  }

  /**
   * Where a stream goes on that was interrupted.
   *
   * @param onlyOf the partner whose claims alone the caller may see
   * @param lastEventId of the last event that the caller has seen
   */
  @Transactional
  Position resume(UUID claimId, Optional<String> onlyOf, String lastEventId) {
    find(claimId, onlyOf);
    return Position.parse(lastEventId)
        .filter(position -> !position.isBeyond(latest(claimId)))
        .orElseThrow(() ->
            ProblemException.invalid(
                List.of(
                    new Violation("Last-Event-ID", "must be the id of an event of this stream"))));
  }

  /** What comes next after {@code position}, if something did. */
  @Transactional
  Optional<News> next(UUID claimId, Position position) {
    Optional<Line> line = claims.history(claimId, position.transitions(), 1).stream().findFirst();
    Optional<Arrived> comment = comments.next(claimId, position.comments());
    return line.filter(status -> comment.filter(said -> isBefore(said, status)).isEmpty())
        .map(status -> News.status(position, status))
        .or(() -> comment.map(said -> News.comment(position, said)));
  }

  private static boolean isBefore(Arrived comment, Line line) {
    return comment.comment().at().isBefore(line.transition().at());
  }

  private Claim find(UUID claimId, Optional<String> onlyOf) {
    return finding.find(claimId, onlyOf).orElseThrow(() -> ProblemException.notFound("claim"));
  }

  private Position latest(UUID claimId) {
    return requireNonNull(latest.of(List.of(claimId)).get(claimId));
  }

  private Transition lineWith(UUID claimId, int number) {
    return claims.history(claimId, number - 1, 1).getFirst().transition();
  }
}
