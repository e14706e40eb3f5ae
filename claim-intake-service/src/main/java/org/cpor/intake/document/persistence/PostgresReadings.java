package org.cpor.intake.document.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.cpor.intake.document.application.Readings;
import org.cpor.intake.document.domain.DocumentReading;
import org.cpor.platform.json.StoredJson;

/** Stores a row for each document that must be read, and a row for each reading. */
@ApplicationScoped
class PostgresReadings implements Readings {

  /**
   * Makes the document due at once. The due time is {@code -infinity} and not the time of the
   * database, because the clock of a service in development may be set to an earlier time.
   */
  private static final String ENQUEUE =
      "insert into unread_document (document_id, due_at, attempts) values (?, '-infinity', 0)";

  private static final String TAKE =
      """
      with due as (
        select document_id from unread_document
         where due_at <= ? order by due_at limit ?
           for update skip locked)
      update unread_document set due_at = ?, attempts = attempts + 1
        from due
       where unread_document.document_id = due.document_id
      returning unread_document.document_id, attempts\
      """;

  private static final String POSTPONE =
      "update unread_document set due_at = ? where document_id = ?";

  /**
   * Locks the document before its rows in {@code unread_document} and {@code document_reading}. A
   * deletion of the document locks in the same order, so that the two transactions cannot deadlock.
   */
  private static final String LOCK = "select from document where document_id = ? for key share";

  private static final String DEQUEUE = "delete from unread_document where document_id = ?";

  private static final String INSERT =
      "insert into document_reading (document_id, reading, read_at) values (?, ?::jsonb, ?)";

  private static final String SELECT =
      "select reading, read_at from document_reading where document_id = ?";

  private final DataSource database;
  private final StoredJson json;

  PostgresReadings(DataSource database, StoredJson json) {
    this.database = database;
    this.json = json;
  }

  @Override
  public void enqueue(UUID documentId) {
    try (Connection connection = database.getConnection();
        PreparedStatement insert = connection.prepareStatement(ENQUEUE)) {
      insert.setObject(1, documentId);
      insert.executeUpdate();
    } catch (SQLException e) {
      throw new PersistenceException("a document to read cannot be recorded", e);
    }
  }

  @Override
  public List<UnreadDocument> take(Instant now, Instant until, int limit) {
    try (Connection connection = database.getConnection();
        PreparedStatement update = connection.prepareStatement(TAKE)) {
      update.setObject(1, now.atOffset(ZoneOffset.UTC));
      update.setInt(2, limit);
      update.setObject(3, until.atOffset(ZoneOffset.UTC));
      List<UnreadDocument> taken = new ArrayList<>();
      try (ResultSet row = update.executeQuery()) {
        while (row.next()) {
          taken.add(new UnreadDocument(row.getObject(1, UUID.class), row.getInt(2)));
        }
      }
      return taken;
    } catch (SQLException e) {
      throw new PersistenceException("documents to read cannot be taken", e);
    }
  }

  @Override
  public void postpone(UUID documentId, Instant dueAt) {
    try (Connection connection = database.getConnection();
        PreparedStatement update = connection.prepareStatement(POSTPONE)) {
      update.setObject(1, dueAt.atOffset(ZoneOffset.UTC));
      update.setObject(2, documentId);
      update.executeUpdate();
    } catch (SQLException e) {
      throw new PersistenceException("a document to read cannot be postponed", e);
    }
  }

  @Override
  public boolean save(UUID documentId, StoredReading stored) {
    try (Connection connection = database.getConnection()) {
      if (!exists(connection, documentId) || !dequeue(connection, documentId)) {
        return false;
      }
      try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
        insert.setObject(1, documentId);
        insert.setString(2, json.mapper().writeValueAsString(stored.reading()));
        insert.setObject(3, stored.readAt().atOffset(ZoneOffset.UTC));
        insert.executeUpdate();
      }
      return true;
    } catch (SQLException | JsonProcessingException e) {
      throw new PersistenceException("a reading cannot be stored", e);
    }
  }

  private static boolean exists(Connection connection, UUID documentId) throws SQLException {
    try (PreparedStatement lock = connection.prepareStatement(LOCK)) {
      lock.setObject(1, documentId);
      try (ResultSet row = lock.executeQuery()) {
        return row.next();
      }
    }
  }

  private static boolean dequeue(Connection connection, UUID documentId) throws SQLException {
    try (PreparedStatement delete = connection.prepareStatement(DEQUEUE)) {
      delete.setObject(1, documentId);
      return delete.executeUpdate() == 1;
    }
  }

  @Override
  public Optional<StoredReading> find(UUID documentId) {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(SELECT)) {
      select.setObject(1, documentId);
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? Optional.of(stored(row)) : Optional.empty();
      }
    } catch (SQLException | JsonProcessingException e) {
      throw new PersistenceException("a reading cannot be read", e);
    }
  }

  private StoredReading stored(ResultSet row) throws SQLException, JsonProcessingException {
    return new StoredReading(
        json.mapper().readValue(row.getString(1), DocumentReading.class),
        row.getObject(2, OffsetDateTime.class).toInstant());
  }
}
