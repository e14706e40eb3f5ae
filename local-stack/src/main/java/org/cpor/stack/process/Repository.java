package org.cpor.stack.process;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The checked-out source tree with its build output.
 *
 * @param root the directory of the modules
 */
public record Repository(Path root) {

  /**
   * The repository of this process: the directory in the system property {@code cpor.home}. If the
   * property is not set, the repository is the nearest directory with {@code .mvn}: the working
   * directory or one of its parents.
   */
  public static Repository here() {
    String home = System.getProperty("cpor.home");
    if (home != null) {
      return new Repository(Path.of(home));
    }
    Path directory = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(directory.resolve(".mvn"))) {
      directory = directory.getParent();
      if (directory == null) {
        throw new IllegalStateException(
            "not inside the repository: " + Path.of("").toAbsolutePath());
      }
    }
    return new Repository(directory);
  }

  /** The default directory for data, logs and addresses. */
  public Path stateDirectory() {
    return root.resolve(".cpor");
  }

  /** The directory with the unpacked programs of PostgreSQL, for all stacks. */
  public Path postgresBinaries() {
    return stateDirectory().resolve("postgres-binaries");
  }

  /** The compiled classes of this module. */
  public Path stackClasses() {
    return root.resolve("local-stack/target/classes");
  }

  /** The class path of the stack's own programs. */
  public String stackClassPath() {
    Path dependencies = root.resolve("local-stack/target/runtime.classpath");
    try {
      return stackClasses() + File.pathSeparator + Files.readString(dependencies).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(
          "local-stack is not built: run ./mvnw -pl local-stack -am -DskipTests package", e);
    }
  }
}
