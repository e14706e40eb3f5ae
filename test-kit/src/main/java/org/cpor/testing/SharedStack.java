package org.cpor.testing;

import java.nio.file.Path;
import org.cpor.stack.StackProcess;
import org.cpor.stack.process.PartName;
import org.cpor.stack.process.StackAddresses;

/**
 * The stack of all tests of this JVM. The system property {@code cpor.stack.env} names the file
 * with the addresses of the stack. If the property is not set, this class starts a stack, which
 * ends when this JVM ends, and sets the property.
 *
 * <p>The address file is named by a property, not by a field: each class loader of the Quarkus
 * tests in one JVM loads this class again, with fields of its own, but all of them see the same
 * property.
 */
final class SharedStack {

  private static final String ADDRESS_FILE = "cpor.stack.env";

  private SharedStack() {}

  /** The addresses of the stack. Starts a stack if no stack was started before. */
  static StackAddresses joinOrStart() {
    synchronized (System.getProperties()) {
      if (System.getProperty(ADDRESS_FILE, "").isBlank()) {
        System.setProperty(ADDRESS_FILE, start().toString());
      }
    }
    return addresses();
  }

  /**
   * The addresses of the stack.
   *
   * @throws IllegalStateException when no stack was started
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
