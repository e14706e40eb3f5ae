package org.cpor.stack.postgres;

import static java.util.Locale.ROOT;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.cpor.stack.process.Part;
import org.cpor.stack.process.PartName;
import org.cpor.stack.process.StateDirectory;
import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL server on the loopback interface, with the durability settings of production. Its
 * programs come from Maven Central. Its data stays in a directory.
 */
public final class PostgresServer implements Part {

  private static final Duration TIMEOUT = Duration.ofSeconds(60);

  private final Path directory;
  private final Path binaries;
  private final Path log;
  private final int port;
  private final List<String> databases;
  private @Nullable EmbeddedPostgres server;
  private @Nullable Process guard;

  /**
   * A server that is not started yet.
   *
   * @param directory the directory of the data
   * @param binaries the directory into which the programs are unpacked
   * @param log the file of the output
   * @param port the port on which the server listens
   * @param databases the names of the databases; the owner of each database is the role of the same
   *     name
   */
  public PostgresServer(Path directory, Path binaries, Path log, int port, List<String> databases) {
    this.directory = directory;
    this.binaries = binaries;
    this.log = log;
    this.port = port;
    this.databases = databases;
  }

  /** The superuser's access to the server. */
  public Database superuser() {
    return Database.superuserOf(port);
  }

  @Override
  public PartName name() {
    return PartName.POSTGRES;
  }

  @Override
  public Path log() {
    return log;
  }

  @Override
  public Map<String, String> addresses() {
    Map<String, String> addresses = new LinkedHashMap<>(superuser().addresses(""));
    for (String database : databases) {
      addresses.putAll(superuser().owned(database).addresses(database.toUpperCase(ROOT) + "_"));
    }
    return addresses;
  }

  /**
   * Synchronized with {@link #stop}, so that {@code stop} does not miss a server that is starting.
   */
  @Override
  public synchronized void start() {
    Path initialized = directory.resolveSibling("postgres.initialized");
    try {
      stopLeftover();
      if (!Files.exists(initialized)) {
        StateDirectory.delete(directory);
      }
      Files.createDirectories(directory);
      Files.createDirectories(binaries);
      Files.createDirectories(log.toAbsolutePath().getParent());
      guard = guard();
      server =
          EmbeddedPostgres.builder()
              .setPort(port)
              .setDataDirectory(directory)
              .setCleanDataDirectory(false)
              .setOverrideWorkingDirectory(binaries.toFile())
              .setRegisterShutdownHook(false)
              .setPGStartupWait(TIMEOUT)
              .setOutputRedirector(Redirect.appendTo(log.toFile()))
              .setLocaleConfig("locale", "C")
              .setLocaleConfig("locale-provider", "builtin")
              .setLocaleConfig("builtin-locale", "C.UTF-8")
              .setServerConfig("listen_addresses", "127.0.0.1")
              .setServerConfig("unix_socket_directories", "")
              .setServerConfig("max_connections", "200")
              .setServerConfig("fsync", "on")
              .setServerConfig("synchronous_commit", "on")
              .start();
      for (String database : databases) {
        superuser().createIfMissing(database);
      }
      Files.writeString(initialized, "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new IllegalStateException("PostgreSQL does not answer", e);
    }
  }

  /** Shuts the server down without waiting for its clients. */
  @Override
  public synchronized void stop() {
    try {
      if (server != null) {
        server.close();
        server = null;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      if (guard != null) {
        guard.destroyForcibly();
        guard = null;
      }
    }
  }

  /**
   * Kills the server, and waits until all its processes have ended. The processes share memory, and
   * a new server does not start while this shared memory exists.
   */
  @Override
  public synchronized void kill() {
    process()
        .ifPresent(postmaster -> {
          List<ProcessHandle> workers = postmaster.descendants().toList();
          postmaster.destroyForcibly();
          awaitEnd(postmaster);
          workers.forEach(PostgresServer::awaitEnd);
        });
    stop();
  }

  @Override
  public Optional<ProcessHandle> process() {
    try {
      return Files.exists(pidFile()) ? ProcessHandle.of(pid()) : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + pidFile(), e);
    }
  }

  /**
   * Starts a shell that stops the server when this JVM ends. The shell notices the end of this JVM
   * because its standard input ends. Without the shell, the server would continue to run after a
   * SIGKILL of this JVM.
   */
  private Process guard() throws IOException {
    String script =
        """
        trap '' INT TERM HUP
        cat >/dev/null
        for second in 1 2 3; do
          [ -f "$1" ] && kill -INT "$(head -n 1 "$1")" && exit
          sleep 1
        done
        """;
    return new ProcessBuilder("sh", "-c", script, "postgres-guard", pidFile().toString())
        .redirectOutput(Redirect.appendTo(log.toFile()))
        .redirectErrorStream(true)
        .start();
  }

  /** Stops a server that an earlier JVM started and that still runs on this data. */
  private void stopLeftover() throws IOException {
    Optional<ProcessHandle> leftover =
        process().filter(process -> process.info().command().orElse("").endsWith("postgres"));
    if (leftover.isPresent()) {
      // On SIGINT, the server stops without waiting for its clients. ProcessHandle.destroy would
      // send SIGTERM, on which the server waits for them.
      String pid = Long.toString(leftover.get().pid());
      new ProcessBuilder("sh", "-c", "kill -INT \"$1\"", "sh", pid).start();
      awaitEnd(leftover.get());
    }
    Files.deleteIfExists(pidFile());
  }

  private static void awaitEnd(ProcessHandle process) {
    process.onExit().orTimeout(TIMEOUT.toSeconds(), TimeUnit.SECONDS).join();
  }

  private long pid() throws IOException {
    return Long.parseLong(Files.readAllLines(pidFile()).getFirst().strip());
  }

  private Path pidFile() {
    return directory.resolve("postmaster.pid");
  }
}
