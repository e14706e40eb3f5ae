package org.cpor.stack.process;

import static java.util.Locale.ROOT;

import java.util.List;
import java.util.Map;

/** The parts of the platform on a developer's machine, and where each listens if not told. */
public enum PartName {
  POSTGRES(5433),
  KAFKA(9092),
  IDENTITY(8090),
  INTAKE(8081),
  VERIFIER(8082),
  ARBITRATION(8083),
  NOTIFICATION(8084);

  /** Those that are ours. */
  public static final List<PartName> SERVICES =
      List.of(INTAKE, VERIFIER, ARBITRATION, NOTIFICATION);

  private final int defaultPort;

  PartName(int defaultPort) {
    this.defaultPort = defaultPort;
  }

  /** The variable that moves it to another port. */
  public String portVariable() {
    return "CPOR_" + name() + "_PORT";
  }

  /**
   * Where it listens.
   *
   * @throws IllegalArgumentException when the variable holds no port
   */
  public int port(Map<String, String> environment) {
    String port = environment.getOrDefault(portVariable(), "").strip();
    if (port.isEmpty()) {
      return defaultPort;
    }
    if (!port.matches("[0-9]{1,5}")
        || Integer.parseInt(port) < 1
        || Integer.parseInt(port) > 65535) {
      throw new IllegalArgumentException(portVariable() + " is no port: " + port);
    }
    return Integer.parseInt(port);
  }

  /** As a person writes it: {@code postgres}. */
  @Override
  public String toString() {
    return name().toLowerCase(ROOT);
  }
}
