package org.cpor.intake.comment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cpor.events.CommentPosted;

/** Comments in PostgreSQL. */
@ApplicationScoped
class PanacheComments implements PanacheRepositoryBase<CommentEntity, UUID> {

  /** By one statement, since another delivery of the same comment may be under way. */
  private static final String INSERT_ONCE =
      """
      insert into comment (comment_id, claim_id, author, code, text, posted_at)
      select :commentId, claim_id, :author, :code, :text, :postedAt from claim where claim_id = :claimId
      on conflict do nothing
      """;

  private static final String ORDER = " order by postedAt, commentId";

  /**
   * Stores the comment, unless it is stored already or its claim was not filed here.
   *
   * @return whether it was stored
   */
  boolean addOnce(CommentPosted posted) {
    return getEntityManager()
            .createNativeQuery(INSERT_ONCE)
            .setParameter("commentId", posted.commentId())
            .setParameter("claimId", posted.claim().claimId())
            .setParameter("author", posted.author())
            .setParameter("code", posted.code())
            .setParameter("text", posted.text())
            .setParameter("postedAt", posted.postedAt())
            .executeUpdate()
        == 1;
  }

  /** At most {@code count} comments of a claim, the oldest first. */
  List<CommentEntity> first(UUID claimId, int count) {
    return find("claimId = ?1" + ORDER, claimId).page(0, count).list();
  }

  /** At most {@code count} comments of the same claim that follow {@code previous}. */
  List<CommentEntity> following(CommentEntity previous, int count) {
    return find(
            "claimId = ?1 and (postedAt > ?2 or postedAt = ?2 and commentId > ?3)" + ORDER,
            previous.claimId,
            previous.postedAt,
            previous.commentId)
        .page(0, count)
        .list();
  }

  Optional<CommentEntity> ofClaim(UUID claimId, UUID commentId) {
    return findByIdOptional(commentId).filter(comment -> comment.claimId.equals(claimId));
  }
}
