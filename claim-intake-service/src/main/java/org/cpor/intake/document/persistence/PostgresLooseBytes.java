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
import org.cpor.intake.document.application.LooseBytes;
import org.cpor.intake.document.domain.Store;

/** The table of bytes that are no document's. */
@ApplicationScoped
class PostgresLooseBytes implements LooseBytes {

  /** Two who delete a document at the same moment leave its bytes once. */
  private static final String INSERT =
      """
      insert into loose_bytes (document_id, store, given_up, due_at) values (?, ?, false, ?)
      on conflict do nothing\
      """;

  /** Waits for a concurrent taker, and then finds them given up. */
  private static final String KEEP =
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

  private static final String FORGET = "delete from loose_bytes where document_id = ?";

  private final DataSource database;

  PostgresLooseBytes(DataSource database) {
    this.database = database;
  }

  @Override
  public void add(Loose bytes, Instant dueAt) {
    try (Connection connection = database.getConnection();
        PreparedStatement insert = connection.prepareStatement(INSERT)) {
      insert.setObject(1, bytes.documentId());
      insert.setString(2, bytes.store().name());
      insert.setObject(3, dueAt.atOffset(ZoneOffset.UTC));
      insert.executeUpdate();
    } catch (SQLException e) {
      throw new PersistenceException("loose bytes cannot be put down", e);
    }
  }

  @Override
  public boolean keep(UUID documentId) {
    return delete(KEEP, documentId);
  }

  @Override
  public List<Loose> take(Instant now, Instant until, int limit) {
    try (Connection connection = database.getConnection();
        PreparedStatement update = connection.prepareStatement(TAKE)) {
      update.setObject(1, now.atOffset(ZoneOffset.UTC));
      update.setInt(2, limit);
      update.setObject(3, until.atOffset(ZoneOffset.UTC));
      List<Loose> taken = new ArrayList<>();
      try (ResultSet row = update.executeQuery()) {
        while (row.next()) {
          taken.add(new Loose(row.getObject(1, UUID.class), Store.valueOf(row.getString(2))));
        }
      }
      return taken;
    } catch (SQLException e) {
      throw new PersistenceException("loose bytes cannot be taken", e);
    }
  }

  @Override
  public void forget(UUID documentId) {
    delete(FORGET, documentId);
  }

  private boolean delete(String statement, UUID documentId) {
    try (Connection connection = database.getConnection();
        PreparedStatement delete = connection.prepareStatement(statement)) {
      delete.setObject(1, documentId);
      return delete.executeUpdate() == 1;
    } catch (SQLException e) {
      throw new PersistenceException("loose bytes cannot be deleted", e);
    }
  }
}
