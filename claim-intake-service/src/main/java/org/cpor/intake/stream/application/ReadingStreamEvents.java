package org.cpor.intake.stream.application;

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
import org.cpor.intake.comment.application.Comments.Numbered;
import org.cpor.intake.comment.application.ReadingComments;
import org.cpor.intake.stream.application.StreamEvent.CommentAdded;
import org.cpor.intake.stream.application.StreamEvent.StatusChanged;
import org.cpor.intake.stream.domain.Position;
import org.cpor.platform.problem.ProblemException;
import org.cpor.platform.problem.Violation;

/** Reads the events of a stream one by one. */
@ApplicationScoped
public class ReadingStreamEvents {

  private final FindingClaims finding;
  private final Claims claims;
  private final ReadingComments comments;
  private final LatestPositions latest;

  ReadingStreamEvents(
      FindingClaims finding, Claims claims, ReadingComments comments, LatestPositions latest) {
    this.finding = finding;
    this.claims = claims;
    this.comments = comments;
    this.latest = latest;
  }

  /**
   * The beginning of a stream.
   *
   * @param first the first event; empty when the stream continues an earlier stream
   * @param position the position after {@code first}, or the position from which the stream
   *     continues
   */
  public record Beginning(Optional<StreamEvent> first, Position position) {}

  /**
   * Begins a stream with the claim's current status, or after the last event that the reader has
   * seen.
   *
   * @param onlyOf the only partner whose claims the caller is allowed to see; empty: all partners
   * @throws ProblemException when there is no such claim, when the caller is not allowed to see it,
   *     or when {@code lastEventId} is not the id of an event of this stream
   */
  @Transactional
  public Beginning begin(UUID claimId, Optional<String> onlyOf, Optional<String> lastEventId) {
    Claim claim =
        finding
            .find(claimId, onlyOf)
            .orElseThrow(() -> ProblemException.notFound("There is no such claim."));
    Position now = requireNonNull(latest.of(List.of(claimId)).get(claimId));
    if (lastEventId.isPresent()) {
      return new Beginning(Optional.empty(), seen(lastEventId.get(), now));
    }
    Transition present =
        now.transitions() == 0 ? claim.firstTransition() : lineWith(claimId, now.transitions());
    return new Beginning(Optional.of(new StatusChanged(now, present)), now);
  }

  private static Position seen(String lastEventId, Position now) {
    return Position.parse(lastEventId)
        .filter(position -> !position.isBeyond(now))
        .orElseThrow(() ->
            ProblemException.invalid(
                List.of(
                    new Violation("Last-Event-ID", "must be the id of an event of this stream"))));
  }

  /** The next event after {@code position}, if there is one. */
  @Transactional
  public Optional<StreamEvent> next(UUID claimId, Position position) {
    Optional<Line> line = claims.history(claimId, position.transitions(), 1).stream().findFirst();
    Optional<Numbered> comment = comments.next(claimId, position.comments());
    return line.filter(status -> comment.filter(said -> isBefore(said, status)).isEmpty())
        .<StreamEvent>map(status ->
            new StatusChanged(position.withTransition(status.number()), status.transition()))
        .or(() ->
            comment.map(
                said -> new CommentAdded(position.withComment(said.number()), said.comment())));
  }

  private static boolean isBefore(Numbered comment, Line line) {
    return comment.comment().postedAt().isBefore(line.transition().at());
  }

  private Transition lineWith(UUID claimId, int number) {
    return claims.history(claimId, number - 1, 1).getFirst().transition();
  }
}
