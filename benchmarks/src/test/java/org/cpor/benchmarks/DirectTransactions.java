package org.cpor.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.cpor.benchmarks.Clients.Call;
import org.cpor.stack.postgres.Database;

/**
 * Measures PostgreSQL alone. Each transaction inserts a claim and a fact with prepared statements.
 * The tables have the columns of intake's tables, and no relay reads them.
 */
final class DirectTransactions implements AutoCloseable {

  private static final String CLAIM =
      """
      insert into limit_claim (claim_id, version, partner_id, revision, filed_at, mpn_id, tenant_id,
          domain, solution_area, activity, product, subscription_id, proof_of_execution, locale,
          status, competing, findings, transitions)
      values (uuidv7(), 0, 'P-1001', 1, now(), '4567890', ?, 'customer.example',
          'BUSINESS_APPLICATIONS', 'USAGE', 'DYNAMICS_365_SALES', ?, '{}', 'en', 'SUBMITTED', false,
          '[]', 0)\
      """;

  /** Inserts a row with about the size of {@code ClaimSubmitted} and its headers. */
  private static final String FACT =
      """
      insert into limit_outbox (bucket, topic, key, header_names, header_values, payload, created_at)
      values (?, 'cpor.claims.v1', ?, array_fill('ce_name'::text, array[9]),
          array_fill('\\x00112233445566778899aabbccddeeff'::bytea, array[9]), ?, now())\
      """;

  private static final byte[] PAYLOAD = "{\"claim\":\"1\"}".repeat(50).getBytes(UTF_8);

  private final Database database;
  private final List<Connection> connections = new ArrayList<>();

  DirectTransactions(Database database) throws SQLException {
    this.database = database;
    execute(
        "drop table if exists limit_claim, limit_outbox",
        "create table limit_claim (like claim including all)",
        "create table limit_outbox (like outbox including all)");
  }

  /** Creates the transaction that a client repeats on its own connection. */
  Call client(int number) throws SQLException {
    Connection connection = database.connect();
    connections.add(connection);
    connection.setAutoCommit(false);
    PreparedStatement claim = connection.prepareStatement(CLAIM);
    PreparedStatement fact = connection.prepareStatement(FACT);
    return () -> {
      UUID tenantId = UUID.randomUUID();
      claim.setObject(1, tenantId);
      claim.setString(2, UUID.randomUUID().toString());
      claim.executeUpdate();
      fact.setShort(1, (short) ThreadLocalRandom.current().nextInt(16));
      fact.setBytes(2, tenantId.toString().getBytes(UTF_8));
      fact.setBytes(3, PAYLOAD);
      fact.executeUpdate();
      connection.commit();
    };
  }

  private void execute(String... statements) throws SQLException {
    try (Connection connection = database.connect();
        Statement sql = connection.createStatement()) {
      for (String statement : statements) {
        sql.execute(statement);
      }
    }
  }

  @Override
  public void close() throws SQLException {
    for (Connection connection : connections) {
      connection.close();
    }
    execute("drop table limit_claim, limit_outbox");
  }
}
