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
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where one stack keeps what it has: {@code data/}, {@code log/}, and, while it runs, {@code run/}.
 *
 * @param root of its own; no two running stacks share one
 */
public record StateDirectory(Path root) {

  public Path data() {
    return root.resolve("data");
  }

  public Path log(Object part) {
    return root.resolve("log").resolve(part + ".log");
  }

  /** The addresses of the running stack, there from when it is ready until it stops. */
  public Path addresses() {
    return root.resolve("run/env");
  }

  /** What the service {@code part} is configured with. */
  public Path configuration(Object part) {
    return root.resolve("run").resolve(part + ".env");
  }

  /** The id of the process that runs the stack. */
  public Path pid() {
    return pid("stack");
  }

  /** The id of the process in which {@code part} runs. */
  public Path pid(Object part) {
    return root.resolve("run").resolve(part + ".pid");
  }

  /** The stack's right to this directory, held until closed; empty when another stack has it. */
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

  /** Whether a stack runs here. */
  public boolean isClaimed() {
    if (!Files.exists(pid())) {
      return false;
    }
    Optional<AutoCloseable> claim = claim();
    claim.ifPresent(StateDirectory::release);
    return claim.isEmpty();
  }

  /** Deletes the data, the logs and what else an earlier stack left. */
  public void clear() {
    delete(data());
    delete(root.resolve("log"));
    clearRun();
  }

  /** Deletes the logs that the parts of an earlier stack left. */
  public void forgetLogs() {
    for (PartName part : PartName.values()) {
      delete(log(part));
    }
  }

  /** Deletes what says that a stack runs here. */
  public void clearRun() {
    try (Stream<Path> files = Files.list(root.resolve("run"))) {
      files.filter(file -> !file.endsWith("lock")).forEach(StateDirectory::delete);
    } catch (NoSuchFileException e) {
      // Nothing has ever run here.
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

  /** Deletes {@code path} and all that is in it, if it is there. */
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
