package org.cpor.stack.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A JVM that this JVM starts. {@link ParentWatchdog} ends the child when this JVM ends, even after
 * SIGKILL.
 *
 * @param name the name of the child in messages
 * @param classPath jars and directories
 * @param mainClass the class with the {@code main} that the child runs
 */
public record ChildJvm(String name, String classPath, String mainClass) {

  /** The options of the JVM that runs the stack. */
  public static final List<String> STACK_OPTIONS =
      List.of(
          "-Xmx128m",
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          "--enable-native-access=ALL-UNNAMED",
          "--sun-misc-unsafe-memory-access=allow");

  private static final Duration TIMEOUT = Duration.ofSeconds(20);

  /** A JVM for one of the stack's own programs. */
  public static ChildJvm ofStack(String name, Class<?> mainClass) {
    return new ChildJvm(name, Repository.here().stackClassPath(), mainClass.getName());
  }

  /**
   * Starts the JVM and appends its output to {@code log}.
   *
   * @param options the options of the JVM, such as {@code -Xmx64m}
   * @param environment variables that the child has in addition to the variables of this process
   */
  public Process start(
      List<String> options, List<String> arguments, Map<String, String> environment, Path log) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.add("--enable-native-access=ALL-UNNAMED");
    command.add("--sun-misc-unsafe-memory-access=allow");
    command.add("-cp");
    command.add(classPath);
    command.add(ParentWatchdog.class.getName());
    command.add(mainClass);
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().remove("JAVA_TOOL_OPTIONS");
    builder.environment().putAll(environment);
    try {
      Files.createDirectories(log.toAbsolutePath().getParent());
      return builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile())).start();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot start " + name, e);
    }
  }

  /**
   * Ends {@code process} by SIGTERM. If the process still runs after 20 seconds, ends it by
   * SIGKILL.
   */
  public static void stop(Process process) {
    process.destroy();
    if (!ended(process, TIMEOUT)) {
      kill(process);
    }
  }

  /** Ends {@code process} at once, as a crash would. */
  public static void kill(Process process) {
    process.destroyForcibly();
    if (!ended(process, TIMEOUT)) {
      throw new IllegalStateException("process " + process.pid() + " survived SIGKILL");
    }
  }

  private static boolean ended(Process process, Duration patience) {
    try {
      return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
