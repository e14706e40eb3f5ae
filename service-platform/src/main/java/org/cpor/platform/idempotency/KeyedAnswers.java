package org.cpor.platform.idempotency;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import javax.sql.DataSource;

/** The table of recorded answers. */
@Singleton
class KeyedAnswers {

  /**
   * Selects the recorded answer with the lowest line from the given line on. The answer to a whole
   * request has line 0, and the answers to its parts have higher lines. A search for line 0 also
   * finds a key that was used for parts.
   */
  private static final String SELECT =
      """
      select line, resource, request_hash, status, location, etag, body
        from keyed_answer
       where partner_id = ? and user_name = ? and key = ? and line >= ?
       order by line
       limit 1\
      """;

  private final EntityManager entities;
  private final DataSource dataSource;
  private final Clock clock;

  KeyedAnswers(EntityManager entities, DataSource dataSource, Clock clock) {
    this.entities = entities;
    this.dataSource = dataSource;
    this.clock = clock;
  }

  /** A recorded answer that the search for a key found. */
  @SuppressWarnings("ArrayRecordComponent") // Never compared as a whole.
  record Recorded(long line, String resource, byte[] hash, Answer answer) {

    boolean answers(KeyedRequest request) {
      return line == request.line()
          && isOf(request.resource())
          && MessageDigest.isEqual(hash, request.hash());
    }

    boolean isOf(String path) {
      return resource.equals(path);
    }
  }

  /**
   * Records an answer in the current transaction. If a concurrent transaction records an answer
   * with the same key, the flush waits for the end of that transaction. The flush fails when the
   * key already has an answer.
   */
  void add(KeyedRequest request, Answer answer) {
    entities.persist(KeyedAnswerEntity.of(request, answer, clock.instant()));
  }

  /** The recorded answer with the key of {@code request}, if there is one. */
  Optional<Recorded> find(KeyedRequest request) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(SELECT)) {
      select.setString(1, request.partnerId());
      select.setString(2, request.userName());
      select.setString(3, request.key().text());
      select.setLong(4, request.line());
      try (ResultSet row = select.executeQuery()) {
        return row.next()
            ? Optional.of(read(row)).filter(r -> isSought(r, request))
            : Optional.empty();
      }
    } catch (SQLException e) {
      throw new IllegalStateException("a recorded answer cannot be read", e);
    }
  }

  private static boolean isSought(Recorded recorded, KeyedRequest request) {
    return request.line() == KeyedRequest.WHOLE || recorded.line() == request.line();
  }

  private static Recorded read(ResultSet row) throws SQLException {
    return new Recorded(
        row.getLong("line"),
        row.getString("resource"),
        row.getBytes("request_hash"),
        new Answer(
            row.getInt("status"),
            row.getString("location"),
            row.getString("etag"),
            row.getBytes("body")));
  }
}
