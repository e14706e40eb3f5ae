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
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.cpor.events.CommentPosted;

/**
 * Comments in PostgreSQL. Those of a claim are numbered in the order in which they are committed:
 * who adds one holds the lock of the claim's comments until then, so that a number that can be read
 * has no smaller one still to come. The claim's row stays free for whoever changes the claim.
 */
@ApplicationScoped
class PanacheComments implements PanacheRepositoryBase<CommentEntity, UUID> {

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

  PanacheComments(DataSource database) {
    this.database = database;
  }

  /**
   * Lets nobody else add to the comments of these claims before the transaction ends. To be called
   * once in it, before it changes a claim: the locks are taken in the same order by everyone.
   */
  void lock(Set<UUID> claimIds) {
    // The last half of an id is random.
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

  /** Stores a comment on a claim whose comments are locked. */
  void add(CommentEntity comment) {
    comment.number =
        getEntityManager()
            .createQuery(
                "select coalesce(max(number), 0) + 1 from CommentEntity where claimId = ?1",
                Integer.class)
            .setParameter(1, comment.claimId)
            .getSingleResult();
    persist(comment);
  }

  /**
   * Stores comments on claims whose comments are locked, but those that are stored already or whose
   * claim was not filed here.
   */
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

  /**
   * The next that came to stand on a claim.
   *
   * @param number of the one before it; 0 for the first
   */
  Optional<CommentEntity> after(UUID claimId, int number) {
    return find("claimId = ?1 and number > ?2 order by number", claimId, number)
        .firstResultOptional();
  }

  Optional<CommentEntity> ofClaim(UUID claimId, UUID commentId) {
    return findByIdOptional(commentId).filter(comment -> comment.claimId.equals(claimId));
  }
}
