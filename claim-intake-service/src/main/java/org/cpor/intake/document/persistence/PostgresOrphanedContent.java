package org.cpor.intake.document.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.cpor.intake.document.application.OrphanedContent;
import org.cpor.intake.document.domain.Store;

/** The table {@code loose_bytes}. */
@ApplicationScoped
class PostgresOrphanedContent implements OrphanedContent {

  /** Ignores a conflict, because two transactions can delete the same document at the same time. */
  private static final String INSERT =
      """
      insert into loose_bytes (document_id, store, given_up, due_at) values (?, ?, false, ?)
      on conflict do nothing\
      """;

  /**
   * This statement waits for a concurrent {@link #TAKE}, and then deletes nothing, because the
   * removal has begun.
   */
  private static final String ASSIGN =
      "delete from loose_bytes where document_id = ? and not given_up";

  private static final String TAKE =
      """
      with due as (
        select document_id from loose_bytes
         where due_at <= ? order by due_at limit ?
           for update skip locked)
      update loose_bytes set given_up = true, due_at = ?
        from due
       where loose_bytes.document_id = due.document_id
      returning loose_bytes.document_id, store\
      """;

  private static final String DELETE = "delete from loose_bytes where document_id = ?";

  private final DataSource database;

  PostgresOrphanedContent(DataSource database) {
    this.database = database;
  }

  @Override
  public void add(Orphan orphan, Instant dueAt) {
    try (Connection connection = database.getConnection();
        PreparedStatement insert = connection.prepareStatement(INSERT)) {
      insert.setObject(1, orphan.documentId());
      insert.setString(2, orphan.store().name());
      insert.setObject(3, dueAt.atOffset(ZoneOffset.UTC));
      insert.executeUpdate();
    } catch (SQLException e) {
      throw new PersistenceException("orphaned content cannot be recorded", e);
    }
  }

  @Override
  public boolean assign(UUID documentId) {
    return execute(ASSIGN, documentId);
  }

  @Override
  public List<Orphan> take(Instant now, Instant until, int limit) {
    try (Connection connection = database.getConnection();
        PreparedStatement update = connection.prepareStatement(TAKE)) {
      update.setObject(1, now.atOffset(ZoneOffset.UTC));
      update.setInt(2, limit);
      update.setObject(3, until.atOffset(ZoneOffset.UTC));
      List<Orphan> taken = new ArrayList<>();
      try (ResultSet row = update.executeQuery()) {
        while (row.next()) {
          taken.add(new Orphan(row.getObject(1, UUID.class), Store.valueOf(row.getString(2))));
        }
      }
      return taken;
    } catch (SQLException e) {
      throw new PersistenceException("orphaned content cannot be taken", e);
    }
  }

  @Override
  public void delete(UUID documentId) {
    execute(DELETE, documentId);
  }

  private boolean execute(String statement, UUID documentId) {
    try (Connection connection = database.getConnection();
        PreparedStatement delete = connection.prepareStatement(statement)) {
      delete.setObject(1, documentId);
      return delete.executeUpdate() == 1;
    } catch (SQLException e) {
      throw new PersistenceException("orphaned content cannot be deleted", e);
    }
  }
}
