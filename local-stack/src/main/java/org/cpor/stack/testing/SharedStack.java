package org.cpor.stack.testing;

import java.nio.file.Path;
import org.cpor.stack.process.PartName;
import org.cpor.stack.process.StackAddresses;

/**
 * The one stack that the tests of this JVM run on: the one whose addresses the system property
 * {@code cpor.stack.env} points to, else one of its own that ends with this JVM.
 *
 * <p>What it is stands in that system property, not in a field: the class loaders of several
 * Quarkus tests in one JVM each have this class.
 */
final class SharedStack {

  private static final String ADDRESS_FILE = "cpor.stack.env";

  private SharedStack() {}

  /** How to reach it; starts it when there is none. */
  static StackAddresses joinOrStart() {
    synchronized (System.getProperties()) {
      if (System.getProperty(ADDRESS_FILE, "").isBlank()) {
        System.setProperty(ADDRESS_FILE, start().toString());
      }
    }
    return addresses();
  }

  /**
   * How to reach it.
   *
   * @throws IllegalStateException when nobody has started it
   */
  static StackAddresses addresses() {
    String file = System.getProperty(ADDRESS_FILE, "");
    if (file.isBlank()) {
      throw new IllegalStateException("no stack: the test needs StackTestResource");
    }
    return StackAddresses.read(Path.of(file));
  }

  private static Path start() {
    Path directory = Path.of("target", "stack");
    return switch (System.getProperty("cpor.stack", "embedded")) {
      case "embedded" ->
          StackProcess.start(directory, PartName.POSTGRES, PartName.KAFKA, PartName.IDENTITY)
              .addressFile();
      case "containers" -> ContainerStack.start(directory);
      case String other ->
          throw new IllegalArgumentException("cpor.stack is embedded or containers, not " + other);
    };
  }
}
