package org.cpor.testing;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.cpor.events.topic.Topics;
import org.cpor.stack.StackProcess;
import org.cpor.stack.postgres.Database;
import org.cpor.stack.process.PartName;
import org.cpor.stack.process.StackAddresses;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** The stack in containers of the official images; only the identity provider is embedded. */
final class ContainerStack {

  private ContainerStack() {}

  /**
   * Starts the stack, which runs until this JVM ends. Returns the file with the addresses of the
   * stack.
   */
  @SuppressWarnings("resource") // Testcontainers stops the containers when the JVM ends.
  static Path start(Path directory) {
    PostgreSQLContainer postgres =
        new PostgreSQLContainer("postgres:18")
            .withUsername("postgres")
            .withPassword(Database.PASSWORD)
            .withDatabaseName("postgres")
            .withCommand("postgres", "-c", "max_connections=200");
    KafkaContainer kafka =
        new KafkaContainer("apache/kafka:4.3.1")
            .withEnv("KAFKA_NUM_PARTITIONS", Integer.toString(Topics.PARTITIONS))
            .withEnv("KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS", "0")
            .withEnv("KAFKA_GROUP_CONSUMER_MIN_HEARTBEAT_INTERVAL_MS", "500")
            .withEnv("KAFKA_GROUP_CONSUMER_HEARTBEAT_INTERVAL_MS", "500");
    postgres.start();
    kafka.start();
    StackProcess identity = StackProcess.start(directory, PartName.IDENTITY);

    Map<String, String> variables = new TreeMap<>(identity.addresses().variables());
    variables.put("KAFKA_BOOTSTRAP_SERVERS", kafka.getBootstrapServers());
    variables.putAll(
        new Database(postgres.getJdbcUrl(), postgres.getUsername(), postgres.getPassword())
            .addresses(""));
    Path file = directory.resolve("containers.env").toAbsolutePath();
    new StackAddresses(variables).write(file);
    return file;
  }
}
