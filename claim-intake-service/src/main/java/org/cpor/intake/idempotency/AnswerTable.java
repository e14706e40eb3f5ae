package org.cpor.intake.idempotency;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import javax.sql.DataSource;

/** The first answers, by key. */
@Singleton
class AnswerTable {

  private static final String INSERT =
      """
      insert into idempotency_key (caller, key, request_hash, location, etag, body, created_at)
      values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing\
      """;

  private static final String SELECT =
      """
      select request_hash, location, etag, body from idempotency_key where caller = ? and key = ?\
      """;

  private final DataSource dataSource;
  private final Clock clock;

  AnswerTable(DataSource dataSource, Clock clock) {
    this.dataSource = dataSource;
    this.clock = clock;
  }

  @SuppressWarnings("ArrayRecordComponent") // Never compared as a whole.
  record Recorded(byte[] requestHash, Answer answer) {}

  /**
   * Records an answer in the current transaction. Waits for a concurrent transaction that is
   * recording one with the same key.
   *
   * @return false when there is one already
   */
  boolean add(IdempotencyKey key, byte[] requestHash, Answer answer) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement insert = connection.prepareStatement(INSERT)) {
      insert.setString(1, key.caller());
      insert.setString(2, key.key());
      insert.setBytes(3, requestHash);
      insert.setString(4, answer.location());
      insert.setString(5, answer.etag());
      insert.setBytes(6, answer.body());
      insert.setObject(7, OffsetDateTime.now(clock));
      return insert.executeUpdate() == 1;
    } catch (SQLException e) {
      throw new IllegalStateException("an answer cannot be recorded", e);
    }
  }

  /** The answer recorded with a key, if there is one. */
  Optional<Recorded> find(IdempotencyKey key) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(SELECT)) {
      select.setString(1, key.caller());
      select.setString(2, key.key());
      try (ResultSet row = select.executeQuery()) {
        return row.next()
            ? Optional.of(
                new Recorded(
                    row.getBytes(1),
                    new Answer(row.getString(2), row.getString(3), row.getBytes(4))))
            : Optional.empty();
      }
    } catch (SQLException e) {
      throw new IllegalStateException("a recorded answer cannot be read", e);
    }
  }
}
