package org.cpor.stack;

import static java.util.Map.entry;
import static org.cpor.stack.process.PartName.IDENTITY;
import static org.cpor.stack.process.PartName.INTAKE;
import static org.cpor.stack.process.PartName.KAFKA;
import static org.cpor.stack.process.PartName.POSTGRES;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.cpor.events.Topics;
import org.cpor.stack.identity.IdentityProvider;
import org.cpor.stack.kafka.KafkaBroker;
import org.cpor.stack.postgres.Database;
import org.cpor.stack.postgres.PostgresServer;
import org.cpor.stack.process.Part;
import org.cpor.stack.process.PartName;
import org.cpor.stack.process.Repository;
import org.cpor.stack.process.StackAddresses;
import org.cpor.stack.process.StackPorts;
import org.cpor.stack.process.StateDirectory;
import org.cpor.stack.service.PackagedService;

/**
 * The whole platform on one machine: what runs, where, and with what. Everything listens on the
 * loopback interface only.
 */
public final class LocalStack implements AutoCloseable {

  private final StateDirectory state;
  private final StackPorts ports;
  private final PostgresServer postgres;
  private final KafkaBroker kafka;
  private final IdentityProvider identity;
  private final List<Part> infrastructure;
  private final List<PackagedService> services;
  private volatile boolean closing;
  private final Set<PartName> stopped = ConcurrentHashMap.newKeySet();

  /**
   * A stack that is not started yet.
   *
   * @param state where it keeps data and logs
   * @param ports where each part listens
   */
  public LocalStack(StateDirectory state, StackPorts ports) {
    this.state = state;
    this.ports = ports;
    postgres =
        new PostgresServer(
            state.data().resolve("postgres"),
            Repository.here().postgresBinaries(),
            state.log(POSTGRES),
            ports.of(POSTGRES),
            List.of("intake", "verifier", "arbitration", "notification"));
    kafka =
        new KafkaBroker(
            state.data().resolve("kafka"),
            state.log(KAFKA),
            ports.of(KAFKA),
            Topics.declared(Topics.PARTITIONS));
    identity = new IdentityProvider(state.log(IDENTITY), ports.of(IDENTITY));
    infrastructure = List.of(postgres, kafka, identity);
    services = PartName.SERVICES.stream().map(this::service).toList();
  }

  private PackagedService service(PartName name) {
    Database database = postgres.superuser().owned(name.toString());
    Map<String, String> environment =
        Map.ofEntries(
            entry("CPOR_MODE", "development"),
            entry("CPOR_CLOCK_SETTABLE", "true"),
            entry("CPOR_DELIVERIES_WEBHOOK_ALLOW_PRIVATE", "true"),
            entry("QUARKUS_HTTP_HOST", "127.0.0.1"),
            entry("QUARKUS_HTTP_PORT", Integer.toString(ports.of(name))),
            entry("QUARKUS_MANAGEMENT_HOST", "127.0.0.1"),
            entry("QUARKUS_MANAGEMENT_PORT", Integer.toString(ports.managementOf(name))),
            entry("QUARKUS_DATASOURCE_JDBC_URL", database.jdbcUrl()),
            entry("QUARKUS_DATASOURCE_USERNAME", database.user()),
            entry("QUARKUS_DATASOURCE_PASSWORD", database.password()),
            entry("KAFKA_BOOTSTRAP_SERVERS", kafka.bootstrapServers()),
            entry("QUARKUS_OIDC_AUTH_SERVER_URL", identity.issuer()),
            entry("CPOR_INTAKE_URL", "http://127.0.0.1:" + ports.of(INTAKE)));
    return new PackagedService(name, environment, state.log(name));
  }

  /** Hears what happens to the parts. */
  public interface Listener {

    void ready(Part part, Duration after);

    /** It runs no more, and nobody asked for that. */
    void died(Part part);
  }

  /**
   * Starts the parts {@code wanted}, first what the services need, and returns when all are ready.
   *
   * @throws PartFailedException when one does not come up; the others may run
   */
  public void start(Set<PartName> wanted, Listener listener) {
    services.forEach(service -> service.configuration().write(state.configuration(service.name())));
    startTogether(infrastructure, wanted, listener);
    startTogether(services, wanted, listener);
  }

  /** The first failure ends the others' starting, so that nobody waits for what is of no use. */
  private void startTogether(List<? extends Part> parts, Set<PartName> wanted, Listener listener) {
    AtomicReference<PartFailedException> firstFailure = new AtomicReference<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Part part : parts) {
        if (wanted.contains(part.name())) {
          threads.execute(() -> {
            try {
              start(part, listener);
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

  /**
   * Starts one part and returns when it is ready.
   *
   * @throws PartFailedException when it does not come up
   */
  public void start(PartName name, Listener listener) {
    start(part(name), listener);
  }

  private void start(Part part, Listener listener) {
    long begin = System.nanoTime();
    try {
      if (closing) {
        throw new IllegalStateException("the stack is being stopped");
      }
      part.start();
    } catch (Exception | LinkageError e) {
      throw new PartFailedException(part, e);
    }
    stopped.remove(part.name());
    part.process().ifPresent(process -> watch(part, process, listener));
    listener.ready(part, Duration.ofNanos(System.nanoTime() - begin));
  }

  private void watch(Part part, ProcessHandle process, Listener listener) {
    Path pid = state.pid(part.name());
    try {
      Files.writeString(pid, process.pid() + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + pid, e);
    }
    var _ =
        process
            .onExit()
            .thenRun(() -> {
              if (!stopped.contains(part.name())) {
                listener.died(part);
              }
            });
  }

  /** Whether it is being stopped, so that parts which do not come up are no surprise. */
  public boolean isClosing() {
    return closing;
  }

  /** Stops one part orderly. */
  public void stop(PartName name) {
    stopped.add(name);
    part(name).stop();
  }

  /** Ends one part as a crash would. */
  public void kill(PartName name) {
    stopped.add(name);
    part(name).kill();
  }

  /** Stops everything, the services before what they need. */
  @Override
  public void close() {
    closing = true;
    stopTogether(services);
    stopTogether(infrastructure);
    state.clearRun();
  }

  private void stopTogether(List<? extends Part> parts) {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      parts.forEach(part -> threads.execute(() -> stop(part.name())));
    }
  }

  private Part part(PartName name) {
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
