package org.cpor.intake.comment.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cpor.intake.claim.application.FindingClaims;
import org.cpor.intake.comment.application.Comments.Numbered;
import org.cpor.intake.comment.domain.Comment;
import org.cpor.platform.problem.ProblemException;
import org.cpor.platform.problem.Violation;

/** Reads the comments of a claim that the caller is allowed to see. */
@ApplicationScoped
public class ReadingComments {

  private final FindingClaims claims;
  private final Comments comments;

  ReadingComments(FindingClaims claims, Comments comments) {
    this.claims = claims;
    this.comments = comments;
  }

  /**
   * Returns the comment that follows comment {@code number} of the claim; empty when there is none.
   * This method does not check whether the caller is allowed to see the claim.
   */
  @Transactional
  public Optional<Numbered> next(UUID claimId, int number) {
    return comments.next(claimId, number);
  }

  /**
   * Returns at most {@code count} comments, the oldest first. The queries of this method need no
   * common transaction, because a comment never changes, and a claim never changes its partner.
   *
   * @param onlyOf the only partner whose claims the caller is allowed to see; empty: all partners
   * @param after the id of a comment; only later comments are returned
   */
  public List<Comment> list(
      UUID claimId, Optional<String> onlyOf, Optional<UUID> after, int count) {
    claims.requireVisible(claimId, onlyOf);
    if (after.isEmpty()) {
      return comments.first(claimId, count);
    }
    Comment previous =
        after
            .flatMap(id -> comments.find(claimId, id))
            .orElseThrow(() ->
                ProblemException.invalid(
                    List.of(new Violation("after", "must be the next of a page"))));
    return comments.following(previous, count);
  }

  /**
   * Returns one comment.
   *
   * @param onlyOf the only partner whose claims the caller is allowed to see; empty: all partners
   * @throws ProblemException {@code NOT_FOUND} when there is no such comment, or the caller is not
   *     allowed to see it
   */
  @Transactional
  public Comment read(UUID claimId, Optional<String> onlyOf, UUID commentId) {
    return claims
        .find(claimId, onlyOf)
        .flatMap(claim -> comments.find(claim.claimId(), commentId))
        .orElseThrow(() -> ProblemException.notFound("There is no such comment."));
  }
}
