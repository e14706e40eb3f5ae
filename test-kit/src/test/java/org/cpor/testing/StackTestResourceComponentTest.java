package org.cpor.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.UUID;
import org.cpor.events.fact.ArbitrationFact.ClaimApproved;
import org.cpor.events.fact.FactType;
import org.cpor.events.wire.Envelope;
import org.cpor.events.wire.FactJson;
import org.cpor.stack.StackProcess;
import org.cpor.stack.postgres.Database;
import org.cpor.stack.process.PartName;
import org.cpor.stack.process.StackAddresses;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Tests the database and the topics that a component test gets. */
class StackTestResourceComponentTest {

  private static StackProcess stack;

  @BeforeAll
  static void start() {
    stack =
        StackProcess.start(
            Path.of("target", "stack"), PartName.POSTGRES, PartName.KAFKA, PartName.IDENTITY);
    System.setProperty("cpor.stack.env", stack.addressFile().toString());
  }

  @AfterAll
  static void stop() {
    stack.close();
    System.clearProperty("cpor.stack.env");
  }

  @Test
  void aTestGetsItsOwnEmptyDatabaseWhichIsDroppedLater() throws SQLException {
    StackTestResource resource = new StackTestResource();
    Map<String, String> configuration = resource.start();
    Database own =
        new Database(
            requireNonNull(configuration.get("quarkus.datasource.jdbc.url")),
            requireNonNull(configuration.get("quarkus.datasource.username")),
            requireNonNull(configuration.get("quarkus.datasource.password")));
    String tables = "select count(*) from information_schema.tables where table_schema = 'public'";
    assertThat(query(own, tables)).isEqualTo("0");
    assertThat(configuration)
        .containsEntry("quarkus.oidc.auth-server-url", issuer())
        .containsEntry("kafka.bootstrap.servers", addresses().get("KAFKA_BOOTSTRAP_SERVERS"));

    resource.stop();

    assertThatThrownBy(own::connect).isInstanceOf(SQLException.class);
  }

  @Test
  void aTestStartsWithEmptyTopics() {
    StackTestResource resource = new StackTestResource();
    FactTopics.publish(approval());
    resource.init(Map.of("partitions", "1"));

    resource.start();

    assertThat(FactTopics.records(FactType.CLAIM_APPROVED.topic())).isEmpty();
    resource.stop();
  }

  @Test
  void aPublishedFactIsReadBackWithItsEnvelope() {
    ClaimApproved approval = approval();
    Envelope envelope = FactTopics.publish(approval);
    FactTopics.publish(approval, envelope);
    FactTopics.publish(approval());

    var received = FactTopics.awaitEvents(ClaimApproved.class, approval.claim().claimId(), 2);

    assertThat(received)
        .hasSize(2)
        .allSatisfy(event -> {
          assertThat(event.fact()).isEqualTo(approval);
          assertThat(event.envelope()).isEqualTo(envelope);
        });
  }

  @Test
  void anyRecordCanBePublished() {
    String topic = "test." + UUID.randomUUID();
    FactTopics.publishRaw(topic, "key", "no json".getBytes(UTF_8), Map.of("ce_type", "nonsense"));

    var records = FactTopics.awaitRecords(topic, all -> all.size() == 1);

    assertThat(records.getFirst().key()).asString().isEqualTo("key");
    assertThat(FactTopics.headers(records.getFirst())).containsEntry("ce_type", "nonsense");
  }

  @Test
  void aMissingTopicHasNoRecordsAndIsNotCreated() {
    String topic = "test." + UUID.randomUUID();

    assertThat(FactTopics.records(topic)).isEmpty();
    assertThat(FactTopics.records(topic)).isEmpty();
  }

  private static ClaimApproved approval() {
    String example = "/examples/" + FactType.CLAIM_APPROVED.wireName() + ".json";
    try (var in = FactType.class.getResourceAsStream(example)) {
      String json =
          new String(in.readAllBytes(), UTF_8)
              .replaceFirst("(\"claimId\"\\s*:\\s*\")[^\"]+", "$1" + UUID.randomUUID());
      return (ClaimApproved) FactJson.read(FactType.CLAIM_APPROVED, json.getBytes(UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String query(Database database, String sql) throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      boolean isResult = statement.execute(sql);
      while (!isResult) {
        isResult = statement.getMoreResults();
      }
      try (ResultSet rows = statement.getResultSet()) {
        rows.next();
        return rows.getString(1);
      }
    }
  }

  private static String issuer() {
    return addresses().get("IDENTITY_URL");
  }

  private static StackAddresses addresses() {
    return stack.addresses();
  }
}
