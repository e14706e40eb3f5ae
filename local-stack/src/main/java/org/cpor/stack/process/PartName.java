package org.cpor.stack.process;

import static java.util.Locale.ROOT;

import java.util.List;
import java.util.Map;

/** The parts of the platform on a developer's machine, with their default ports. */
public enum PartName {
  POSTGRES(5433, 0),
  KAFKA(9092, 0),
  IDENTITY(8090, 0),
  INTAKE(8081, 9081),
  VERIFIER(8082, 9082),
  ARBITRATION(8083, 9083),
  NOTIFICATION(8084, 9084);

  /** The services of this project. */
  public static final List<PartName> SERVICES =
      List.of(INTAKE, VERIFIER, ARBITRATION, NOTIFICATION);

  private final int defaultPort;
  private final int defaultManagementPort;

  PartName(int defaultPort, int defaultManagementPort) {
    this.defaultPort = defaultPort;
    this.defaultManagementPort = defaultManagementPort;
  }

  /**
   * Whether this part is a service of this project. Services have a second port for health and
   * metrics.
   */
  public boolean isService() {
    return SERVICES.contains(this);
  }

  /** The environment variable of this part's port. */
  public String portVariable() {
    return "CPOR_" + name() + "_PORT";
  }

  /** The environment variable of the port of a service's health and metrics. */
  public String managementPortVariable() {
    return "CPOR_" + name() + "_MANAGEMENT_PORT";
  }

  /**
   * The port of this part.
   *
   * @throws IllegalArgumentException when the value of {@link #portVariable} in {@code environment}
   *     is not a port
   */
  int port(Map<String, String> environment) {
    return port(environment, portVariable(), defaultPort);
  }

  /**
   * The port of a service's health and metrics.
   *
   * @throws IllegalArgumentException when the value of {@link #managementPortVariable} in {@code
   *     environment} is not a port
   */
  int managementPort(Map<String, String> environment) {
    return port(environment, managementPortVariable(), defaultManagementPort);
  }

  private static int port(Map<String, String> environment, String variable, int defaultPort) {
    String port = environment.getOrDefault(variable, "").strip();
    if (port.isEmpty()) {
      return defaultPort;
    }
    if (!port.matches("[0-9]{1,5}")
        || Integer.parseInt(port) < 1
        || Integer.parseInt(port) > 65535) {
      throw new IllegalArgumentException(variable + " is not a port: " + port);
    }
    return Integer.parseInt(port);
  }

  /** The name in lower case, as commands accept it: {@code postgres}. */
  @Override
  public String toString() {
    return name().toLowerCase(ROOT);
  }
}
