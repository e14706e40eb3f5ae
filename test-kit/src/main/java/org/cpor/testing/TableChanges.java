package org.cpor.testing;

import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.cpor.events.wire.Envelope;

/**
 * Records which tables each transaction changes. Every table of the database gets a trigger. For
 * each inserted, updated or deleted row, the trigger writes the id of the transaction and the name
 * of the table. The transaction that applied an event is the transaction that inserted the event
 * into the table of the inbox.
 */
final class TableChanges implements AutoCloseable {

  private static final Duration TIMEOUT = Duration.ofSeconds(30);
  private static final String INBOX = "inbox";

  private static final String TABLES =
      """
      select table_name from information_schema.tables
       where table_schema = current_schema() and table_type = 'BASE TABLE'
       order by table_name
      """;
  private static final String LOG =
      "create table table_change (transaction xid8 not null, table_name text not null)";
  private static final String LOG_FUNCTION =
      """
      create function log_table_change() returns trigger language plpgsql as $$
      begin
        insert into table_change values (pg_current_xact_id(), tg_table_name);
        return null;
      end $$
      """;
  private static final String APPLIED =
      "select count(*) from inbox where source = ? and event_id = ?";
  private static final String APPLIED_TOGETHER =
      """
      select count(*) from inbox
       where xmin = (select xmin from inbox where source = ? and event_id = ?)
      """;
  private static final String CHANGED =
      """
      select distinct change.table_name
        from inbox
        join table_change as change on change.transaction::xid = inbox.xmin
       where inbox.source = ? and inbox.event_id = ?
      """;

  private final DataSource database;
  private final List<String> tables;

  private TableChanges(DataSource database, List<String> tables) {
    this.database = database;
    this.tables = List.copyOf(tables);
  }

  /** Begins to record the changes of {@code database}. */
  static TableChanges record(DataSource database) {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      List<String> tables = new ArrayList<>();
      try (ResultSet names = statement.executeQuery(TABLES)) {
        while (names.next()) {
          tables.add(names.getString(1));
        }
      }
      statement.execute(LOG);
      statement.execute(LOG_FUNCTION);
      for (String table : tables) {
        statement.execute(
            """
            create trigger log_table_change after insert or update or delete on "%s"
              for each row execute function log_table_change()
            """
                .formatted(table));
      }
      return new TableChanges(database, tables);
    } catch (SQLException e) {
      throw new IllegalStateException("cannot record the changes of tables", e);
    }
  }

  /**
   * Whether the service has applied this event. The service skips the events of types that the
   * service does not need; a skipped event is not applied.
   */
  boolean isApplied(Envelope event) {
    return count(APPLIED, event) > 0;
  }

  /**
   * Waits until the service has applied this event. Returns the tables that the transaction of the
   * event changed, except the table of the inbox.
   *
   * @throws AssertionError when another event was applied in the same transaction
   */
  SortedSet<String> awaitChanges(Envelope event) {
    await("a transaction that applies " + event.type())
        .atMost(TIMEOUT)
        .until(() -> isApplied(event));
    if (count(APPLIED_TOGETHER, event) != 1) {
      throw new AssertionError("other events were applied together with " + event);
    }
    try (Connection connection = database.getConnection();
        PreparedStatement statement = about(event, connection, CHANGED);
        ResultSet names = statement.executeQuery()) {
      SortedSet<String> changed = new TreeSet<>();
      while (names.next()) {
        changed.add(names.getString(1));
      }
      if (!changed.remove(INBOX)) {
        throw new AssertionError("no change was recorded for the transaction of " + event);
      }
      return changed;
    } catch (SQLException e) {
      throw new IllegalStateException("cannot read the changes of tables", e);
    }
  }

  /**
   * Removes each trigger in a transaction of its own, so that no deadlock with another transaction
   * is possible.
   */
  @Override
  public void close() {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      for (String table : tables) {
        statement.execute("drop trigger log_table_change on \"%s\"".formatted(table));
      }
      statement.execute("drop function log_table_change()");
      statement.execute("drop table table_change");
    } catch (SQLException e) {
      throw new IllegalStateException("cannot remove the triggers", e);
    }
  }

  private int count(String query, Envelope event) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = about(event, connection, query);
        ResultSet row = statement.executeQuery()) {
      row.next();
      return row.getInt(1);
    } catch (SQLException e) {
      throw new IllegalStateException("cannot read the inbox", e);
    }
  }

  private static PreparedStatement about(Envelope event, Connection connection, String query)
      throws SQLException {
    PreparedStatement statement = connection.prepareStatement(query);
    statement.setString(1, event.source());
    statement.setString(2, event.id());
    return statement;
  }
}
