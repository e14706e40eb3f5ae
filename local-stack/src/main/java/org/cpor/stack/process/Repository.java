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
   * The repository in which this process runs: the directory that the system property {@code
   * cpor.home} names, else the nearest parent of the working directory that has {@code .mvn}.
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

  /** The directory for data, logs and addresses, unless another directory is given. */
  public Path stateDirectory() {
    return root.resolve(".cpor");
  }

  /** The directory into which the programs of PostgreSQL are unpacked, once for all stacks. */
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
