package org.cpor.stack.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The directory of one stack, with {@code data/}, {@code log/} and {@code run/}. While the stack
 * runs, {@code run/} has the addresses, the configurations and the process ids of the parts.
 *
 * @param root the path of the directory; two running stacks must not share it
 */
public record StateDirectory(Path root) {

  public Path data() {
    return root.resolve("data");
  }

  public Path log(Object part) {
    return logs().resolve(part + ".log");
  }

  private Path logs() {
    return root.resolve("log");
  }

  /**
   * The file of the error output of a stack in a separate process. This file is not in the
   * directory of the logs, because the stack deletes the directory of the logs when the stack
   * starts.
   */
  public Path errors() {
    return root.resolve("stack.err");
  }

  /**
   * Moves the logs and the error output of a stack that ended to a new directory, so that the next
   * stack does not overwrite them.
   *
   * @return the new directory
   */
  public Path keepLogs() {
    try {
      Path kept = Files.createTempDirectory(root, "ended-");
      for (Path log : List.of(logs(), errors())) {
        if (Files.exists(log)) {
          Files.move(log, kept.resolve(log.getFileName()));
        }
      }
      return kept;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot keep the logs in " + root, e);
    }
  }

  /** The file of the stack's addresses. It exists while the stack is ready. */
  public Path addresses() {
    return root.resolve("run/env");
  }

  /** The file of the variables that configure the service {@code part}. */
  public Path configuration(Object part) {
    return root.resolve("run").resolve(part + ".env");
  }

  /** The file with the id of the stack's process. */
  public Path pid() {
    return pid("stack");
  }

  /** The file with the id of the process of {@code part}. */
  public Path pid(Object part) {
    return root.resolve("run").resolve(part + ".pid");
  }

  /**
   * Locks this directory for one stack until the result is closed. The result is empty when another
   * stack has the lock.
   */
  public Optional<AutoCloseable> claim() {
    try {
      Files.createDirectories(root.resolve("run"));
      FileChannel channel =
          FileChannel.open(
              root.resolve("run/lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (tryLock(channel) == null) {
        channel.close();
        return Optional.empty();
      }
      return Optional.of(channel);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot use " + root, e);
    }
  }

  /** Whether a running stack has locked this directory. */
  public boolean isClaimed() {
    if (!Files.exists(pid())) {
      return false;
    }
    Optional<AutoCloseable> claim = claim();
    claim.ifPresent(StateDirectory::release);
    return claim.isEmpty();
  }

  /**
   * Deletes the data, the logs, the addresses, the configurations and the process ids of an earlier
   * stack.
   */
  public void clear() {
    delete(data());
    delete(logs());
    clearRun();
  }

  /** Deletes the logs of the parts of an earlier stack. */
  public void deleteLogs() {
    for (PartName part : PartName.values()) {
      delete(log(part));
    }
  }

  /** Deletes the addresses, configurations and process ids. */
  public void clearRun() {
    try (Stream<Path> files = Files.list(root.resolve("run"))) {
      files.filter(file -> !file.endsWith("lock")).forEach(StateDirectory::delete);
    } catch (NoSuchFileException e) {
      // The directory does not exist, because no stack has run here before.
    } catch (IOException e) {
      throw new UncheckedIOException("cannot clear " + root, e);
    }
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  private static void release(AutoCloseable claim) {
    try {
      claim.close();
    } catch (Exception e) {
      throw new IllegalStateException("cannot release the claim", e);
    }
  }

  /** Deletes {@code path} with its content, if it exists. */
  public static void delete(Path path) {
    if (!Files.exists(path)) {
      return;
    }
    try (Stream<Path> files = Files.walk(path)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot delete " + path, e);
    }
  }
}
