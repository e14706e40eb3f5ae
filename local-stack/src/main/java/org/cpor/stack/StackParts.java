package org.cpor.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.cpor.stack.process.Part;
import org.cpor.stack.process.PartName;
import org.cpor.stack.process.StackAddresses;
import org.cpor.stack.process.StateDirectory;

/**
 * The parts of a stack. A part starts after the parts that it needs, and stops before them.
 * Independent parts start and stop in parallel.
 */
public final class StackParts implements AutoCloseable {

  private final StateDirectory state;

  /**
   * Groups of parts in the order of their start. The parts of a group need only parts of earlier
   * groups.
   */
  private final List<List<Part>> groups = new ArrayList<>();

  private final Set<PartName> stopped = ConcurrentHashMap.newKeySet();
  private volatile boolean closing;

  /**
   * A stack without parts.
   *
   * @param state the directory of the process ids and configurations of its parts
   */
  StackParts(StateDirectory state) {
    this.state = state;
  }

  /**
   * Adds {@code part}, which needs the parts {@code needed}.
   *
   * @throws IllegalArgumentException when a needed part was not added before
   */
  StackParts add(Part part, Part... needed) {
    int group = Stream.of(needed).mapToInt(this::groupOf).max().orElse(-1) + 1;
    if (group == groups.size()) {
      groups.add(new ArrayList<>());
    }
    groups.get(group).add(part);
    return this;
  }

  private int groupOf(Part part) {
    for (int group = 0; group < groups.size(); group++) {
      if (groups.get(group).contains(part)) {
        return group;
      }
    }
    throw new IllegalArgumentException(
        part.name() + " must be added before the parts that need it");
  }

  /**
   * Learns when a part is ready and when a part dies. Many threads call the methods of a listener.
   */
  public interface Listener {

    /** Called when {@code part} is ready. {@code after} is the time that its start took. */
    void ready(Part part, Duration after);

    /** Called when the process of {@code part} has ended although nobody stopped it. */
    void died(Part part);
  }

  /**
   * Starts the parts {@code wanted} and returns when they are ready. A part that they need must be
   * in {@code wanted} or run already.
   *
   * @throws PartFailedException when a part does not start; parts that started before still run
   */
  public void start(Set<PartName> wanted, Listener listener) {
    writeConfigurations();
    groups.forEach(group ->
        startTogether(
            group.stream().filter(part -> wanted.contains(part.name())).toList(), listener));
  }

  /**
   * Writes the configurations of all services. A developer who starts a service in another way
   * needs its configuration too.
   */
  private void writeConfigurations() {
    all()
        .filter(part -> !part.environment().isEmpty())
        .forEach(
            part -> new StackAddresses(part.environment()).write(state.configuration(part.name())));
  }

  /**
   * Starts {@code parts} in parallel. The first failure interrupts the other starts, because the
   * stack is not usable without the failed part.
   */
  private void startTogether(List<Part> parts, Listener listener) {
    AtomicReference<PartFailedException> firstFailure = new AtomicReference<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Part part : parts) {
        threads.execute(() -> {
          try {
            start(part, listener);
          } catch (PartFailedException e) {
            firstFailure.compareAndSet(null, e);
            threads.shutdownNow();
          }
        });
      }
    }
    if (firstFailure.get() != null) {
      throw firstFailure.get();
    }
  }

  /**
   * Starts one part and returns when it is ready.
   *
   * @throws PartFailedException when the part does not start
   */
  public void start(PartName name, Listener listener) {
    start(part(name), listener);
  }

  private void start(Part part, Listener listener) {
    long begin = System.nanoTime();
    try {
      if (closing) {
        throw new IllegalStateException("the stack is being stopped");
      }
      part.start();
    } catch (Exception | LinkageError e) {
      throw new PartFailedException(part, e);
    }
    stopped.remove(part.name());
    part.process().ifPresent(process -> watch(part, process, listener));
    listener.ready(part, Duration.ofNanos(System.nanoTime() - begin));
  }

  private void watch(Part part, ProcessHandle process, Listener listener) {
    Path pid = state.pid(part.name());
    try {
      Files.writeString(pid, process.pid() + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + pid, e);
    }
    var _ =
        process
            .onExit()
            .thenRun(() -> {
              if (!stopped.contains(part.name())) {
                listener.died(part);
              }
            });
  }

  /**
   * Whether the stack is being stopped. While the stack is being stopped, a part that does not
   * start is no error.
   */
  public boolean isClosing() {
    return closing;
  }

  public void stop(PartName name) {
    stopped.add(name);
    part(name).stop();
  }

  /** Ends one part as a crash would. */
  public void kill(PartName name) {
    stopped.add(name);
    part(name).kill();
  }

  /** Stops all parts. Each part stops before the parts that it needs. */
  @Override
  public void close() {
    closing = true;
    groups.reversed().forEach(this::stopTogether);
    state.clearRun();
  }

  private void stopTogether(List<Part> parts) {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      parts.forEach(part -> threads.execute(() -> stop(part.name())));
    }
  }

  private Part part(PartName name) {
    return all().filter(part -> part.name() == name).findFirst().orElseThrow();
  }

  /** The addresses of the parts in {@code wanted}. */
  public StackAddresses addresses(Set<PartName> wanted) {
    Map<String, String> variables = new TreeMap<>();
    all()
        .filter(part -> wanted.contains(part.name()))
        .forEach(part -> variables.putAll(part.addresses()));
    return new StackAddresses(variables);
  }

  private Stream<Part> all() {
    return groups.stream().flatMap(List::stream);
  }
}
