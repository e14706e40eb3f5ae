package org.cpor.stack;

import static org.cpor.stack.process.PartName.ARBITRATION;
import static org.cpor.stack.process.PartName.IDENTITY;
import static org.cpor.stack.process.PartName.INTAKE;
import static org.cpor.stack.process.PartName.KAFKA;
import static org.cpor.stack.process.PartName.NOTIFICATION;
import static org.cpor.stack.process.PartName.POSTGRES;
import static org.cpor.stack.process.PartName.VERIFIER;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.cpor.stack.identity.IdentityProvider;
import org.cpor.stack.kafka.ContractTopics;
import org.cpor.stack.kafka.KafkaBroker;
import org.cpor.stack.postgres.Database;
import org.cpor.stack.postgres.PostgresServer;
import org.cpor.stack.process.Part;
import org.cpor.stack.process.PartName;
import org.cpor.stack.process.Repository;
import org.cpor.stack.process.StackAddresses;
import org.cpor.stack.process.StateDirectory;
import org.cpor.stack.service.PackagedService;

/**
 * The whole platform on one machine: what runs, where, and with what. Everything listens on the
 * loopback interface only.
 */
public final class LocalStack implements AutoCloseable {

  private static final int PARTITIONS = 6;

  private final StateDirectory state;
  private final Map<PartName, Integer> ports;
  private final PostgresServer postgres;
  private final KafkaBroker kafka;
  private final IdentityProvider identity;
  private final List<Part> infrastructure;
  private final List<Part> services;

  /**
   * A stack that is not started yet.
   *
   * @param state where it keeps data and logs
   * @param ports where each part listens
   */
  public LocalStack(StateDirectory state, Map<PartName, Integer> ports) {
    this.state = state;
    this.ports = ports;
    postgres =
        new PostgresServer(
            state.data().resolve("postgres"),
            Repository.here().postgresBinaries(),
            state.log(POSTGRES),
            port(POSTGRES),
            List.of("intake", "verifier", "arbitration", "notification"));
    kafka = new KafkaBroker(state.data().resolve("kafka"), state.log(KAFKA), port(KAFKA));
    identity = new IdentityProvider(state.log(IDENTITY), port(IDENTITY));
    infrastructure = List.of(postgres, kafka, identity);
    services =
        List.of(
            service(INTAKE, "claim-intake-service"),
            service(VERIFIER, "subscription-verifier-service"),
            service(ARBITRATION, "arbitration-service"),
            service(NOTIFICATION, "notification-service"));
  }

  private Part service(PartName name, String module) {
    Database database = postgres.superuser().owned(name.toString());
    Map<String, String> environment =
        Map.of(
            "CPOR_MODE", "development",
            "QUARKUS_HTTP_HOST", "127.0.0.1",
            "QUARKUS_HTTP_PORT", Integer.toString(port(name)),
            "QUARKUS_DATASOURCE_JDBC_URL", database.jdbcUrl(),
            "QUARKUS_DATASOURCE_USERNAME", database.user(),
            "QUARKUS_DATASOURCE_PASSWORD", database.password(),
            "KAFKA_BOOTSTRAP_SERVERS", kafka.bootstrapServers(),
            "QUARKUS_OIDC_AUTH_SERVER_URL", identity.issuer());
    return new PackagedService(name, module, port(name), environment, state.log(name));
  }

  private int port(PartName name) {
    Integer port = ports.get(name);
    if (port == null) {
      throw new IllegalArgumentException("no port for " + name);
    }
    return port;
  }

  /**
   * Starts the parts {@code wanted}, first what the services need, and returns when all are ready.
   *
   * @param progress hears of each part that is ready
   * @throws PartFailedException when one does not come up; the others may run
   */
  public void start(Set<PartName> wanted, Consumer<Started> progress) {
    startTogether(infrastructure, wanted, progress);
    if (wanted.contains(KAFKA)) {
      ContractTopics.at(kafka.bootstrapServers()).create(PARTITIONS);
    }
    startTogether(services, wanted, progress);
  }

  /** A part that is ready, and how long that took. */
  public record Started(Part part, Duration after) {}

  /** The first failure ends the others' starting, so that nobody waits for what is of no use. */
  private static void startTogether(
      List<Part> parts, Set<PartName> wanted, Consumer<Started> progress) {
    AtomicReference<PartFailedException> firstFailure = new AtomicReference<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Part part : parts) {
        if (wanted.contains(part.name())) {
          threads.execute(() -> {
            try {
              start(part, progress);
            } catch (PartFailedException e) {
              firstFailure.compareAndSet(null, e);
              threads.shutdownNow();
            }
          });
        }
      }
    }
    if (firstFailure.get() != null) {
      throw firstFailure.get();
    }
  }

  private static void start(Part part, Consumer<Started> progress) {
    long begin = System.nanoTime();
    try {
      part.start();
    } catch (RuntimeException | LinkageError e) {
      throw new PartFailedException(part, e);
    }
    progress.accept(new Started(part, Duration.ofNanos(System.nanoTime() - begin)));
  }

  /** Stops everything, the services before what they need. */
  @Override
  public void close() {
    stopTogether(services);
    stopTogether(infrastructure);
  }

  private static void stopTogether(List<Part> parts) {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      parts.forEach(part -> threads.execute(part::stop));
    }
  }

  /** The part {@code name}, to be stopped, killed and started by itself. */
  public Part part(PartName name) {
    return all().filter(part -> part.name() == name).findFirst().orElseThrow();
  }

  /** How the parts {@code wanted} are reached. */
  public StackAddresses addresses(Set<PartName> wanted) {
    Map<String, String> variables = new TreeMap<>();
    all()
        .filter(part -> wanted.contains(part.name()))
        .forEach(part -> variables.putAll(part.addresses()));
    return new StackAddresses(variables);
  }

  private Stream<Part> all() {
    return Stream.concat(infrastructure.stream(), services.stream());
  }
}
