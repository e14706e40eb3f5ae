package org.cpor.stack.process;

import static java.util.stream.Collectors.joining;

import java.util.Deque;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The ports of all parts of a stack.
 *
 * @param main the port of each part
 * @param management the port of each service's health and metrics
 */
public record StackPorts(Map<PartName, Integer> main, Map<PartName, Integer> management) {

  /**
   * The ports of all parts: the value of the part's variable in {@code environment}, or the default
   * port.
   *
   * @throws IllegalArgumentException when the value of a variable is not a port
   */
  public static StackPorts configured(Map<String, String> environment) {
    StackPorts ports = none();
    for (PartName part : PartName.values()) {
      ports.main.put(part, part.port(environment));
    }
    for (PartName service : PartName.SERVICES) {
      ports.management.put(service, service.managementPort(environment));
    }
    return ports;
  }

  /** Ports that are free now. */
  public static StackPorts free() {
    StackPorts ports = none();
    Deque<Integer> free = FreePorts.some(PartName.values().length + PartName.SERVICES.size());
    for (PartName part : PartName.values()) {
      ports.main.put(part, free.pop());
    }
    for (PartName service : PartName.SERVICES) {
      ports.management.put(service, free.pop());
    }
    return ports;
  }

  private static StackPorts none() {
    return new StackPorts(new EnumMap<>(PartName.class), new EnumMap<>(PartName.class));
  }

  /** The port of {@code part}. */
  public int of(PartName part) {
    return port(main, part);
  }

  /** The port of the health and metrics of {@code service}. */
  public int managementOf(PartName service) {
    return port(management, service);
  }

  private static int port(Map<PartName, Integer> ports, PartName part) {
    Integer port = ports.get(part);
    if (port == null) {
      throw new IllegalArgumentException("no port for " + part);
    }
    return port;
  }

  /**
   * Checks that all ports of {@code wanted} are free.
   *
   * @throws IllegalStateException when a port is in use; the message has the used ports and the
   *     variables with which other ports can be set
   */
  public void requireFree(Set<PartName> wanted) {
    String taken =
        wanted.stream()
            .flatMap(part ->
                Stream.concat(
                    inUse(of(part), part.toString(), part.portVariable()),
                    part.isService()
                        ? inUse(
                            managementOf(part),
                            "the management of " + part,
                            part.managementPortVariable())
                        : Stream.empty()))
            .collect(joining("\n"));
    if (!taken.isEmpty()) {
      throw new IllegalStateException(taken);
    }
  }

  private static Stream<String> inUse(int port, String who, String variable) {
    return FreePorts.isFree(port)
        ? Stream.empty()
        : Stream.of(
            "Port %d, for %s, is in use. Free it, or choose another with %s=PORT."
                .formatted(port, who, variable));
  }
}
