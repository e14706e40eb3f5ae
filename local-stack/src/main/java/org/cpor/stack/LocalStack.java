package org.cpor.stack;

import static org.cpor.stack.process.PartName.ARBITRATION;
import static org.cpor.stack.process.PartName.IDENTITY;
import static org.cpor.stack.process.PartName.INTAKE;
import static org.cpor.stack.process.PartName.KAFKA;
import static org.cpor.stack.process.PartName.NOTIFICATION;
import static org.cpor.stack.process.PartName.POSTGRES;
import static org.cpor.stack.process.PartName.VERIFIER;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cpor.events.topic.Topics;
import org.cpor.stack.identity.IdentityProvider;
import org.cpor.stack.kafka.KafkaBroker;
import org.cpor.stack.postgres.Database;
import org.cpor.stack.postgres.PostgresServer;
import org.cpor.stack.process.PartName;
import org.cpor.stack.process.Repository;
import org.cpor.stack.process.StackPorts;
import org.cpor.stack.process.StateDirectory;
import org.cpor.stack.service.PackagedService;

/**
 * The whole platform on one machine. All parts listen on the loopback interface only.
 *
 * @param state the directory of the parts' data and logs
 * @param ports the ports of the parts
 */
public record LocalStack(StateDirectory state, StackPorts ports) {

  /**
   * The environment variable that names the objections that are checked before the award of an
   * uncontested claim. If such an objection exists, the reviewer must confirm that the award is
   * made in spite of the objection. If the variable is not set, this stack sets the variable to
   * {@code SUBSCRIPTION_ENDED}. A script can then get a claim approved without documents and
   * reviews.
   */
  private static final String UNCONTESTED_AWARD_ASKS = "CPOR_RULINGS_UNCONTESTED_AWARD_ASKS";

  /**
   * Declares all parts: for each part, the parts that it needs; for each service, its environment.
   * Starts no part.
   */
  public StackParts parts() {
    PostgresServer postgres =
        new PostgresServer(
            state.data().resolve("postgres"),
            Repository.here().postgresBinaries(),
            state.log(POSTGRES),
            ports.of(POSTGRES),
            List.of("intake", "verifier", "arbitration", "notification"));
    KafkaBroker kafka =
        new KafkaBroker(
            state.data().resolve("kafka"),
            state.log(KAFKA),
            ports.of(KAFKA),
            Topics.declared(Topics.PARTITIONS));
    IdentityProvider identity = new IdentityProvider(state.log(IDENTITY), ports.of(IDENTITY));

    Map<String, String> shared =
        Map.of(
            "CPOR_MODE",
            "development",
            "CPOR_CLOCK_SETTABLE",
            "true",
            "KAFKA_BOOTSTRAP_SERVERS",
            kafka.bootstrapServers(),
            "QUARKUS_OIDC_AUTH_SERVER_URL",
            identity.issuer());
    PackagedService intake = service(INTAKE, postgres, shared, Map.of());
    PackagedService verifier = service(VERIFIER, postgres, shared, Map.of());
    PackagedService arbitration =
        service(
            ARBITRATION,
            postgres,
            shared,
            Map.of(
                "CPOR_INTAKE_URL",
                "http://127.0.0.1:" + ports.of(INTAKE),
                UNCONTESTED_AWARD_ASKS,
                System.getenv().getOrDefault(UNCONTESTED_AWARD_ASKS, "SUBSCRIPTION_ENDED")));
    PackagedService notification =
        service(
            NOTIFICATION,
            postgres,
            shared,
            Map.of(
                "CPOR_DELIVERIES_WEBHOOK_ALLOW_PRIVATE",
                "true",
                "CPOR_DECLINES_PAGE_URL",
                "http://127.0.0.1:" + ports.of(ARBITRATION)));

    return new StackParts(state)
        .add(postgres)
        .add(kafka)
        .add(identity)
        .add(intake, postgres, kafka, identity)
        .add(verifier, postgres, kafka, identity)
        .add(arbitration, postgres, kafka, identity)
        .add(notification, postgres, kafka, identity);
  }

  /**
   * Returns a service with its ports, its database, and the variables {@code shared} and {@code
   * own}.
   */
  private PackagedService service(
      PartName name, PostgresServer postgres, Map<String, String> shared, Map<String, String> own) {
    Database database = postgres.superuser().owned(name.toString());
    Map<String, String> environment = new HashMap<>(shared);
    environment.putAll(own);
    environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
    environment.put("QUARKUS_HTTP_PORT", Integer.toString(ports.of(name)));
    environment.put("QUARKUS_MANAGEMENT_HOST", "127.0.0.1");
    environment.put("QUARKUS_MANAGEMENT_PORT", Integer.toString(ports.managementOf(name)));
    environment.put("QUARKUS_DATASOURCE_JDBC_URL", database.jdbcUrl());
    environment.put("QUARKUS_DATASOURCE_USERNAME", database.user());
    environment.put("QUARKUS_DATASOURCE_PASSWORD", database.password());
    return new PackagedService(name, environment, state.log(name));
  }
}
