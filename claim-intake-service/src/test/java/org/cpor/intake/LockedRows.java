package org.cpor.intake;

import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;

/** The rows of a database that transactions have locked. */
public record LockedRows(DataSource database) {

  /** Waits until a statement waits for a row that another transaction has locked. */
  public void awaitWaiting() {
    await().atMost(Duration.ofSeconds(30)).until(this::waiting, waiting -> waiting > 0);
  }

  private int waiting() throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement count =
            connection.prepareStatement(
                """
                select count(*) from pg_stat_activity
                 where datname = current_database() and wait_event_type = 'Lock'
                """);
        ResultSet row = count.executeQuery()) {
      row.next();
      return row.getInt(1);
    }
  }
}
