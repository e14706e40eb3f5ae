package org.cpor.arbitration.review;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * A schema of the service's database. A test migrates the rows of an earlier version in this
 * schema.
 *
 * @param schema the name of the schema, which no other test class uses
 */
record EarlierVersion(DataSource database, String schema) {

  /** Creates an empty schema and migrates it to {@code version}. */
  static EarlierVersion at(String version, DataSource database, String schema) throws SQLException {
    EarlierVersion earlier = new EarlierVersion(database, schema);
    earlier.execute("drop schema if exists " + schema + " cascade");
    earlier.migrateTo(version);
    return earlier;
  }

  void migrateTo(String version) {
    Flyway.configure()
        .dataSource(database)
        .schemas(schema)
        .outOfOrder(true)
        .target(version)
        .load()
        .migrate();
  }

  /**
   * Inserts an undecided case. Its only party is the claim {@code caseId}: the claim has the same
   * id as the case.
   */
  void openCase(UUID caseId, String dueAt) throws SQLException {
    execute(
        """
        insert into %1$s.review_case (case_id, version, tenant_id, product, state, contested, parties,
          first_review_due_at, soon_at, due_at, opened_at)
        values ('%2$s', 1, '%2$s', 'POWER_BI', 'OPEN', false, 1, '2026-10-30T23:00:00Z',
          '%3$s'::timestamptz - interval '1 day', '%3$s', '2026-10-22T22:30:00Z')\
        """
            .formatted(schema, caseId, dueAt));
  }

  void execute(String sql) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** The value in the first column of the first row. */
  String text(String sql) throws SQLException {
    return texts(sql).getFirst();
  }

  /** The values in the first column of all rows. */
  List<String> texts(String sql) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      List<String> texts = new ArrayList<>();
      while (rows.next()) {
        texts.add(rows.getString(1));
      }
      return texts;
    }
  }
}
