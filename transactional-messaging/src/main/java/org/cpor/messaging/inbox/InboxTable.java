package org.cpor.messaging.inbox;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import javax.sql.DataSource;

/**
 * The table of the events that this service has applied, and of the records that became dead
 * letters.
 */
@Singleton
class InboxTable {

  private static final String INSERT =
      """
      insert into inbox (source, event_id, received_at)
      select source, event_id, ? from unnest(?::text[], ?::text[]) arrived (source, event_id)
      on conflict do nothing returning source, event_id\
      """;

  private final DataSource dataSource;
  private final Clock clock;

  InboxTable(DataSource dataSource, Clock clock) {
    this.dataSource = dataSource;
    this.clock = clock;
  }

  /**
   * The identity of an event: CloudEvents says that {@code source} and {@code id} together are
   * unique.
   */
  record EventKey(String source, String id) {}

  /**
   * Inserts the keys in {@code arrived} as part of the current transaction, and returns the keys
   * that the table did not contain before. If a concurrent transaction inserts the same keys, waits
   * until the concurrent transaction has ended.
   */
  Set<EventKey> recordNew(Collection<EventKey> arrived) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement insert = connection.prepareStatement(INSERT)) {
      insert.setObject(1, OffsetDateTime.now(clock));
      insert.setArray(
          2, connection.createArrayOf("text", arrived.stream().map(EventKey::source).toArray()));
      insert.setArray(
          3, connection.createArrayOf("text", arrived.stream().map(EventKey::id).toArray()));
      Set<EventKey> recorded = new HashSet<>();
      try (ResultSet rows = insert.executeQuery()) {
        while (rows.next()) {
          recorded.add(new EventKey(rows.getString(1), rows.getString(2)));
        }
      }
      return recorded;
    }
  }
}
