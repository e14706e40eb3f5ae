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
 * The table of the events that this service has applied, and of the records that it made dead
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
   * Records the events {@code arrived} in the current transaction, and returns those that were not
   * recorded before. If a concurrent transaction records the same events, waits for the end of that
   * transaction.
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
