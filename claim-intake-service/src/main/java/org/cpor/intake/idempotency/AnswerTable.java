package org.cpor.intake.idempotency;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import javax.sql.DataSource;

/** The first answers, by key. */
@Singleton
class AnswerTable {

  private static final String SELECT =
      """
      select request_hash, location, etag, body from idempotency_key where caller = ? and key = ?\
      """;

  private final EntityManager entities;
  private final DataSource dataSource;
  private final Clock clock;

  AnswerTable(EntityManager entities, DataSource dataSource, Clock clock) {
    this.entities = entities;
    this.dataSource = dataSource;
    this.clock = clock;
  }

  @SuppressWarnings("ArrayRecordComponent") // Never compared as a whole.
  record Recorded(byte[] requestHash, Answer answer) {}

  /**
   * Records an answer in the current transaction, with all that it writes: it fails when there is
   * one with the same key, having waited for a concurrent transaction that records one.
   */
  void add(IdempotencyKey key, byte[] requestHash, Answer answer) {
    entities.persist(AnswerEntity.of(key, requestHash, answer, clock.instant()));
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
