package org.cpor.stack.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cpor.events.topic.TopicDeclaration;
import org.cpor.events.topic.Topics;
import org.cpor.kafka.TopicCreation;
import org.cpor.stack.process.ChildJvm;
import org.cpor.stack.process.FreePorts;
import org.cpor.stack.process.Listening;
import org.cpor.stack.process.Part;
import org.cpor.stack.process.PartName;
import org.jspecify.annotations.Nullable;

/**
 * One Kafka broker, which is also the controller. The broker runs in a separate JVM and listens on
 * the loopback interface. The data stays in a directory, so after a stop or a crash the broker can
 * start again with its data.
 */
public final class KafkaBroker implements Part, AutoCloseable {

  private static final Duration TIMEOUT = Duration.ofSeconds(60);
  private static final List<String> JVM_OPTIONS =
      List.of(
          "-Xmx384m",
          "-XX:+UseSerialGC",
          "-Djava.util.logging.SimpleFormatter.format=%1$tFT%1$tT.%1$tL %4$s %3$s %5$s%6$s%n");

  private final Path directory;
  private final Path log;
  private final int port;
  private final List<TopicDeclaration> topics;
  private volatile @Nullable Process process;

  /**
   * A broker that is not started yet.
   *
   * @param directory the directory of the data
   * @param log the file of the output
   * @param port the port on which the broker listens
   * @param topics if one of these topics is missing, it is created when the broker starts
   */
  public KafkaBroker(Path directory, Path log, int port, List<TopicDeclaration> topics) {
    this.directory = directory;
    this.log = log;
    this.port = port;
    this.topics = topics;
  }

  /**
   * Starts a broker without topics on a free port. The data and the log of the broker are in {@code
   * directory}.
   */
  public static KafkaBroker startIn(Path directory) {
    KafkaBroker broker =
        new KafkaBroker(
            directory.resolve("data"), directory.resolve("kafka.log"), FreePorts.any(), List.of());
    broker.start();
    return broker;
  }

  public String bootstrapServers() {
    return "127.0.0.1:" + port;
  }

  @Override
  public PartName name() {
    return PartName.KAFKA;
  }

  @Override
  public Path log() {
    return log;
  }

  @Override
  public Map<String, String> addresses() {
    return Map.of("KAFKA_BOOTSTRAP_SERVERS", bootstrapServers());
  }

  @Override
  public void start() {
    Process started =
        ChildJvm.ofStack("kafka", BrokerMain.class)
            .start(JVM_OPTIONS, List.of(writeConfiguration().toString()), Map.of(), log);
    process = started;
    Listening.await("kafka", started, port, TIMEOUT);
    new TopicCreation(bootstrapServers(), TIMEOUT).createMissing(topics);
  }

  @Override
  public void stop() {
    if (process != null) {
      ChildJvm.stop(process);
    }
  }

  @Override
  public void kill() {
    if (process != null) {
      ChildJvm.kill(process);
    }
  }

  @Override
  public Optional<ProcessHandle> process() {
    return Optional.ofNullable(process).filter(Process::isAlive).map(Process::toHandle);
  }

  @Override
  public void close() {
    stop();
  }

  private Path writeConfiguration() {
    int controllerPort = FreePorts.any();
    String configuration =
        """
        node.id=1
        process.roles=broker,controller
        listeners=CLIENTS://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
        advertised.listeners=CLIENTS://127.0.0.1:%1$d
        listener.security.protocol.map=CLIENTS:PLAINTEXT,CONTROLLER:PLAINTEXT
        inter.broker.listener.name=CLIENTS
        controller.listener.names=CONTROLLER
        controller.quorum.voters=1@127.0.0.1:%2$d
        log.dirs=%3$s
        auto.create.topics.enable=true
        num.partitions=%4$d
        default.replication.factor=1
        min.insync.replicas=1
        offsets.topic.replication.factor=1
        offsets.topic.num.partitions=%4$d
        transaction.state.log.replication.factor=1
        transaction.state.log.min.isr=1
        transaction.state.log.num.partitions=1
        share.coordinator.state.topic.replication.factor=1
        share.coordinator.state.topic.min.isr=1
        share.coordinator.state.topic.num.partitions=1
        group.initial.rebalance.delay.ms=0
        broker.heartbeat.interval.ms=500
        broker.session.timeout.ms=5000
        log.cleaner.dedupe.buffer.size=8388608
        """
            .formatted(port, controllerPort, directory.toAbsolutePath(), Topics.PARTITIONS);
    Path file = directory.resolveSibling("kafka.properties");
    try {
      Files.createDirectories(directory);
      return Files.writeString(file, configuration, UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }
}
