package org.cpor.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cpor.stack.StackProcess;
import org.cpor.stack.client.ApiClient;
import org.cpor.stack.client.ExchangeListener;
import org.cpor.stack.identity.AccessToken;
import org.cpor.stack.postgres.Database;
import org.cpor.stack.process.PartName;
import org.cpor.stack.process.StackAddresses;
import org.cpor.stack.service.PackagedService;

/** The packaged platform on its own stack, with clients of its services. */
public final class Platform implements AutoCloseable {

  private final StackProcess stack;
  private final ExchangeListener listener;
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final List<Replica> replicas = new ArrayList<>();
  private Duration moved = Duration.ZERO;

  /** Starts the platform; the platform's data and logs are in {@code directory}. */
  public Platform(Path directory) {
    this(directory, Map.of());
  }

  /**
   * Starts the platform.
   *
   * @param directory the directory for data and logs
   * @param environment additional environment variables for all services
   */
  public Platform(Path directory, Map<String, String> environment) {
    this(directory, environment, ExchangeListener.NONE);
  }

  /**
   * Starts the platform.
   *
   * @param directory the directory for data and logs
   * @param environment additional environment variables for all services
   * @param listener receives the exchanges of all clients
   */
  public Platform(Path directory, Map<String, String> environment, ExchangeListener listener) {
    this.listener = listener;
    stack = StackProcess.start(directory, environment);
  }

  /** A client of intake with the token of a partner's incentives admin. */
  public ApiClient intakeOf(String partnerId) {
    return client(
        PartName.INTAKE, AccessToken.withRoles(List.of("incentives-admin")).partner(partnerId));
  }

  /** A client of notification with the token of a partner's incentives admin. */
  public ApiClient notificationOf(String partnerId) {
    return client(
        PartName.NOTIFICATION,
        AccessToken.withRoles(List.of("incentives-admin")).partner(partnerId));
  }

  /** A client of intake with the token of the portal. */
  public ApiClient portal() {
    return client(PartName.INTAKE, AccessToken.withRoles(List.of("portal")));
  }

  /** A client of arbitration with the token of the reviewer {@code name}. */
  public ApiClient reviewer(String name) {
    return client(PartName.ARBITRATION, tokenOfReviewer(name));
  }

  /** A client of arbitration with the token of the review lead {@code name}. */
  public ApiClient lead(String name) {
    return client(PartName.ARBITRATION, AccessToken.withRoles(List.of("review-lead")).name(name));
  }

  private static AccessToken tokenOfReviewer(String name) {
    return AccessToken.withRoles(List.of("reviewer")).name(name);
  }

  /** A client of the verifier with the token of the directory's feed. */
  public ApiClient directoryFeed() {
    return client(PartName.VERIFIER, AccessToken.withRoles(List.of("directory-feed")));
  }

  /** A client of a service with {@code token}. */
  public ApiClient client(PartName service, AccessToken token) {
    return client(stack.addresses(), service, token);
  }

  /** A client of a service without a token. */
  public ApiClient clientWithoutToken(PartName service) {
    return new ApiClient(http, address(stack.addresses(), service), null, listener);
  }

  /** The address of a service. */
  public URI address(PartName service) {
    return address(stack.addresses(), service);
  }

  /** The address of a service's health and metrics. */
  public URI managementAddress(PartName service) {
    return URI.create(stack.addresses().get(service.name() + "_MANAGEMENT_URL"));
  }

  /** Returns the token as text, for requests without an {@link ApiClient}. */
  public String bearer(AccessToken token) {
    return token.from(stack.addresses().get("IDENTITY_URL"));
  }

  /** All items of the list at {@code path}, from all its pages. */
  public static List<JsonNode> all(ApiClient client, String path) {
    List<JsonNode> items = new ArrayList<>();
    String after = "";
    do {
      String query = (path.contains("?") ? "&" : "?") + "limit=200" + after;
      JsonNode page = client.get(path + query).expect(200).body();
      page.path("items").forEach(items::add);
      after = page.path("next").isMissingNode() ? "" : "&after=" + page.path("next").asText();
    } while (!after.isEmpty());
    return items;
  }

  public void kill(PartName part) {
    stack.kill(part);
  }

  public void stop(PartName part) {
    stack.stop(part);
  }

  /**
   * Starts a part again. If the part is a service, sets the clock of this service to the time of
   * the other services.
   */
  public synchronized void start(PartName part) {
    stack.start(part);
    if (PartName.SERVICES.contains(part)) {
      setClock(stack.addresses(), part);
    }
  }

  /**
   * Starts another process of {@code service}, and sets the clock of this process to the time of
   * the other services.
   */
  public Replica startReplica(PartName service) {
    Replica replica = new Replica(stack.replica(service));
    replica.start();
    return replica;
  }

  /**
   * A second process of a service. The first and the second process share the database and the
   * consumer group.
   */
  public final class Replica implements AutoCloseable {

    private final PackagedService process;

    private Replica(PackagedService process) {
      this.process = process;
    }

    /** A client of this process with the token of the reviewer {@code name}. */
    public ApiClient reviewer(String name) {
      return client(addresses(), process.name(), tokenOfReviewer(name));
    }

    /** Ends this process as a crash would. */
    public void kill() {
      synchronized (Platform.this) {
        replicas.remove(this);
        process.kill();
      }
    }

    /** Starts this process again. */
    public void start() {
      synchronized (Platform.this) {
        process.start();
        replicas.add(this);
        setClock(addresses(), process.name());
      }
    }

    @Override
    public void close() {
      synchronized (Platform.this) {
        replicas.remove(this);
        process.stop();
      }
    }

    private StackAddresses addresses() {
      return new StackAddresses(process.addresses());
    }
  }

  /**
   * Moves the clocks of all services and of their replicas forward by {@code time}. All services
   * must be running. The clocks change for all tests that share the platform.
   */
  public synchronized void moveClock(Duration time) {
    moved = moved.plus(time);
    PartName.SERVICES.forEach(service -> setClock(stack.addresses(), service));
    replicas.forEach(replica -> setClock(replica.addresses(), replica.process.name()));
  }

  private void setClock(StackAddresses addresses, PartName service) {
    client(addresses, service, AccessToken.withRoles(List.of("operator")))
        .put("/q/dev/clock", ApiClient.JSON.createObjectNode().put("offset", moved.toString()))
        .expect(200);
  }

  /** Access to the database of {@code service} as its owner. */
  public Database database(PartName service) {
    return Database.from(stack.addresses()).owned(service.toString());
  }

  public String kafkaBootstrapServers() {
    return stack.addresses().get("KAFKA_BOOTSTRAP_SERVERS");
  }

  private ApiClient client(StackAddresses addresses, PartName service, AccessToken token) {
    return new ApiClient(http, address(addresses, service), bearer(token), listener);
  }

  private static URI address(StackAddresses addresses, PartName service) {
    return URI.create(addresses.get(service.name() + "_URL"));
  }

  /** Stops all parts, without waiting for pending requests. */
  @Override
  public void close() {
    http.shutdownNow();
    stack.close();
  }
}
