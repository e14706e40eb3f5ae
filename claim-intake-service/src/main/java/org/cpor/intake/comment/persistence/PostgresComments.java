package org.cpor.intake.comment.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.cpor.intake.comment.application.Comments;
import org.cpor.intake.comment.domain.Comment;

/**
 * Comments in PostgreSQL. A transaction that adds a comment to a claim takes an advisory lock for
 * the claim, and keeps the lock until the transaction ends. So the numbers of the claim's comments
 * follow the order of commits: when a number can be read, all smaller numbers can be read too. The
 * lock is not on the claim's row, so other transactions can change that row at the same time.
 */
@ApplicationScoped
class PostgresComments implements Comments, PanacheRepositoryBase<CommentEntity, UUID> {

  private static final String LOCK =
      "select pg_advisory_xact_lock(key) from unnest(?::bigint[]) key";

  private static final String INSERT_ONCE =
      """
      insert into comment (comment_id, claim_id, number, author, code, text, posted_at)
      select ?,
             claim_id,
             (select coalesce(max(number), 0) + 1 from comment c where c.claim_id = claim.claim_id),
             ?, ?, ?, ?
        from claim
       where claim_id = ?
      on conflict (comment_id) do nothing\
      """;

  private static final String ORDER = " order by postedAt, commentId";

  private final DataSource database;

  PostgresComments(DataSource database) {
    this.database = database;
  }

  @Override
  public void lock(Set<UUID> claimIds) {
    // The key of the lock is the second half of the claim's id. This half is random.
    Object[] keys =
        claimIds.stream().map(UUID::getLeastSignificantBits).sorted().distinct().toArray();
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(LOCK)) {
      select.setArray(1, connection.createArrayOf("bigint", keys));
      select.execute();
    } catch (SQLException e) {
      throw new PersistenceException("comments cannot be locked", e);
    }
  }

  @Override
  public void add(Comment comment) {
    int number =
        getEntityManager()
            .createQuery(
                "select coalesce(max(number), 0) + 1 from CommentEntity where claimId = ?1",
                Integer.class)
            .setParameter(1, comment.claimId())
            .getSingleResult();
    persist(CommentEntity.of(comment, number));
  }

  @Override
  public void addOnce(List<Comment> comments) {
    try (Connection connection = database.getConnection();
        PreparedStatement insert = connection.prepareStatement(INSERT_ONCE)) {
      for (Comment comment : comments) {
        insert.setObject(1, comment.commentId());
        insert.setString(2, comment.author());
        insert.setString(3, comment.code());
        insert.setString(4, comment.text());
        insert.setObject(5, comment.postedAt().atOffset(ZoneOffset.UTC));
        insert.setObject(6, comment.claimId());
        insert.addBatch();
      }
      insert.executeBatch();
    } catch (SQLException e) {
      throw new PersistenceException("comments cannot be stored", e);
    }
  }

  @Override
  public List<Comment> first(UUID claimId, int count) {
    return find("claimId = ?1" + ORDER, claimId).page(0, count).stream()
        .map(CommentEntity::toComment)
        .toList();
  }

  @Override
  public List<Comment> following(Comment previous, int count) {
    return find(
            "claimId = ?1 and (postedAt > ?2 or postedAt = ?2 and commentId > ?3)" + ORDER,
            previous.claimId(),
            previous.postedAt(),
            previous.commentId())
        .page(0, count)
        .stream()
        .map(CommentEntity::toComment)
        .toList();
  }

  @Override
  public Optional<Numbered> next(UUID claimId, int number) {
    return find("claimId = ?1 and number > ?2 order by number", claimId, number)
        .firstResultOptional()
        .map(CommentEntity::toNumbered);
  }

  @Override
  public Optional<Comment> find(UUID claimId, UUID commentId) {
    return findByIdOptional(commentId)
        .filter(comment -> comment.claimId.equals(claimId))
        .map(CommentEntity::toComment);
  }
}
