package org.cpor.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.cpor.events.topic.Topics;
import org.cpor.kafka.TopicCreation;
import org.cpor.stack.postgres.Database;
import org.cpor.stack.process.StackAddresses;
import org.jspecify.annotations.Nullable;

/**
 * Gives a Quarkus test an empty database of its own, empty topics, and an identity provider. By
 * default, the servers belong to an embedded stack. With {@code -Dcpor.stack=containers}, the
 * servers run in containers. With {@code -Dcpor.stack.env=<file>}, the servers belong to a stack
 * that runs already; the file has its addresses.
 */
public final class StackTestResource implements QuarkusTestResourceLifecycleManager {

  private static final Duration TIMEOUT = Duration.ofMinutes(1);

  private int partitions = Topics.PARTITIONS;
  private @Nullable Database superuser;
  private @Nullable String database;

  /**
   * Reads the argument {@code partitions}: the number of partitions of each topic, 6 by default.
   */
  @Override
  public void init(Map<String, String> arguments) {
    String count = arguments.get("partitions");
    if (count != null) {
      partitions = Integer.parseInt(count);
    }
  }

  @Override
  public Map<String, String> start() {
    StackAddresses stack = SharedStack.joinOrStart();
    String kafka = stack.get("KAFKA_BOOTSTRAP_SERVERS");
    new TopicCreation(kafka, TIMEOUT).recreate(Topics.declared(partitions));
    Database own = createDatabase(Database.from(stack));
    return Map.of(
        "quarkus.datasource.jdbc.url", own.jdbcUrl(),
        "quarkus.datasource.username", own.user(),
        "quarkus.datasource.password", own.password(),
        "kafka.bootstrap.servers", kafka,
        "quarkus.oidc.auth-server-url", stack.get("IDENTITY_URL"));
  }

  private Database createDatabase(Database server) {
    String name = "test_" + HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
    try {
      Database own = server.createIfMissing(name);
      superuser = server;
      database = name;
      return own;
    } catch (SQLException e) {
      throw new IllegalStateException("cannot create a database for the test", e);
    }
  }

  @Override
  public void stop() {
    if (superuser == null || database == null) {
      return;
    }
    try {
      superuser.drop(database);
    } catch (SQLException e) {
      throw new IllegalStateException("cannot drop the test's database", e);
    }
  }
}
