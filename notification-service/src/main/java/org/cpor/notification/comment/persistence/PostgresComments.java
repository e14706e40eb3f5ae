package org.cpor.notification.comment.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.cpor.notification.comment.application.Comments;
import org.cpor.notification.comment.domain.Comment;

/** Reads and writes comments through JDBC. */
@ApplicationScoped
class PostgresComments implements Comments {

  private static final String INSERT =
      """
      insert into comment
        (comment_id, event_id, claim_id, partner_id, locale, code, text, happened_at, written_at)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?)
      on conflict on constraint comment_once do nothing\
      """;

  /**
   * Selects the claims that hold their subject. The latest comment on an approval, a rejection, a
   * correction or the end of an association decides whether a claim holds its subject. A correction
   * that takes the subject from a claim causes two comments: a comment on the correction, and a
   * comment on the rejection or on the end of the association. If both comments have the same time,
   * the comment on the rejection or on the end counts as the latest.
   */
  private static final String SELECT_HOLDING =
      """
      select claim_id
        from (select distinct on (claim_id) claim_id, code
                from comment
               where claim_id = any(?)
                 and code in ('CLAIM_APPROVED', 'CLAIM_REJECTED', 'RULING_CORRECTED',
                              'ASSOCIATION_ENDED')
               order by claim_id, happened_at desc, code = 'RULING_CORRECTED', written_at desc)
          as latest
       where code in ('CLAIM_APPROVED', 'RULING_CORRECTED')\
      """;

  private final DataSource database;

  PostgresComments(DataSource database) {
    this.database = database;
  }

  @Override
  public List<Comment> addOncePerEvent(List<Comment> comments) {
    try (Connection connection = database.getConnection();
        PreparedStatement insert = connection.prepareStatement(INSERT)) {
      for (Comment comment : comments) {
        insert.setObject(1, comment.commentId());
        insert.setString(2, comment.eventId());
        insert.setObject(3, comment.claim().claimId());
        insert.setString(4, comment.claim().partnerId());
        insert.setString(5, comment.claim().locale());
        insert.setString(6, comment.code().name());
        insert.setString(7, comment.text());
        insert.setObject(8, comment.happenedAt().atOffset(ZoneOffset.UTC));
        insert.setObject(9, comment.writtenAt().atOffset(ZoneOffset.UTC));
        insert.addBatch();
      }
      int[] rows = insert.executeBatch();
      List<Comment> added = new ArrayList<>();
      for (int i = 0; i < rows.length; i++) {
        if (rows[i] == 1) {
          added.add(comments.get(i));
        }
      }
      return added;
    } catch (SQLException e) {
      throw new PersistenceException("comments cannot be stored", e);
    }
  }

  @Override
  public Set<UUID> claimsThatHoldTheirSubject(Collection<UUID> claimIds) {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(SELECT_HOLDING)) {
      select.setArray(1, connection.createArrayOf("uuid", claimIds.toArray()));
      Set<UUID> holding = new HashSet<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          holding.add(row.getObject(1, UUID.class));
        }
      }
      return holding;
    } catch (SQLException e) {
      throw new PersistenceException("comments cannot be read", e);
    }
  }
}
