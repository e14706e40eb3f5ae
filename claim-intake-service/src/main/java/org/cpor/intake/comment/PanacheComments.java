package org.cpor.intake.comment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.cpor.events.CommentPosted;

/** Comments in PostgreSQL. */
@ApplicationScoped
class PanacheComments implements PanacheRepositoryBase<CommentEntity, UUID> {

  /** By one statement, since another delivery of the same comment may be under way. */
  private static final String INSERT_ONCE =
      """
      insert into comment (comment_id, claim_id, author, code, text, posted_at)
      select ?, claim_id, ?, ?, ?, ? from claim where claim_id = ?
      on conflict do nothing\
      """;

  private static final String ORDER = " order by postedAt, commentId";

  private final DataSource database;

  PanacheComments(DataSource database) {
    this.database = database;
  }

  /** Stores the comments, but those that are stored already or whose claim was not filed here. */
  void addOnce(List<CommentPosted> posted) {
    try (Connection connection = database.getConnection();
        PreparedStatement insert = connection.prepareStatement(INSERT_ONCE)) {
      for (CommentPosted comment : posted) {
        insert.setObject(1, comment.commentId());
        insert.setString(2, comment.author());
        insert.setString(3, comment.code());
        insert.setString(4, comment.text());
        insert.setObject(5, comment.postedAt().atOffset(ZoneOffset.UTC));
        insert.setObject(6, comment.claim().claimId());
        insert.addBatch();
      }
      insert.executeBatch();
    } catch (SQLException e) {
      throw new PersistenceException("comments cannot be stored", e);
    }
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
