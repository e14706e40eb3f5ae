package org.cpor.intake.comment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cpor.intake.claim.application.FindingClaims;
import org.cpor.platform.problem.ProblemException;
import org.cpor.platform.problem.Violation;

/** A caller reads the comments of a claim that it may see. */
@ApplicationScoped
public class ReadingComments {

  private final FindingClaims claims;
  private final PanacheComments comments;

  ReadingComments(FindingClaims claims, PanacheComments comments) {
    this.claims = claims;
    this.comments = comments;
  }

  /**
   * A comment that came to stand on its claim.
   *
   * @param number 1 for the first that did, whenever it was posted
   */
  public record Arrived(int number, CommentView comment) {}

  /**
   * The comment that came to stand on the claim next after the one with this number, if there is
   * one. Who may see the claim was asked before.
   */
  @Transactional
  public Optional<Arrived> next(UUID claimId, int number) {
    return comments
        .after(claimId, number)
        .map(comment -> new Arrived(comment.number, CommentView.of(comment)));
  }

  /**
   * At most {@code count} comments, the oldest first. No transaction: a comment never changes, and
   * neither does whose a claim is.
   *
   * @param onlyOf the partner whose claims alone the caller may see
   * @param after the comment after which the list goes on
   */
  List<CommentEntity> read(UUID claimId, Optional<String> onlyOf, Optional<UUID> after, int count) {
    claims.requireVisible(claimId, onlyOf);
    if (after.isEmpty()) {
      return comments.first(claimId, count);
    }
    CommentEntity previous =
        after
            .flatMap(id -> comments.ofClaim(claimId, id))
            .orElseThrow(() ->
                ProblemException.invalid(
                    List.of(new Violation("after", "must be the next of a page"))));
    return comments.following(previous, count);
  }

  /**
   * One comment.
   *
   * @param onlyOf the partner whose claims alone the caller may see
   */
  @Transactional
  CommentEntity read(UUID claimId, Optional<String> onlyOf, UUID commentId) {
    return claims
        .find(claimId, onlyOf)
        .flatMap(claim -> comments.ofClaim(claim.claimId(), commentId))
        .orElseThrow(() -> ProblemException.notFound("comment"));
  }
}
