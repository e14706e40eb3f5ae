package org.cpor.messaging.outbox;

import static java.util.Map.entry;

import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.cpor.messaging.FailureReason;
import org.cpor.messaging.inbox.Inbox;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Moves rows from the outbox to Kafka, in order for each key and topic.
 *
 * <p>In one transaction, the relay locks some buckets that have rows, sends the oldest rows of each
 * bucket, waits for Kafka's acknowledgements, deletes the acknowledged rows and commits. If the
 * process is killed, no row is lost. A row can be sent twice; then the {@link Inbox} of each
 * consumer ignores the second record. If Kafka refuses a row because of its content, the relay
 * moves the row to the table {@code outbox_refused}. If the rows of a bucket cannot be sent, the
 * relay does not try this bucket for a while; the other buckets continue.
 *
 * <p>The facts of a key have no gap on Kafka. The producer is idempotent, has no timeout for a
 * record, and sends one request at a time, so a record cannot overtake a failed record.
 * (Idempotence alone is not sufficient: a broker that does not know a producer yet, for example on
 * a new partition, sometimes refuses the first batch and accepts the second.) If Kafka does not
 * acknowledge the rows in time, the relay closes its producer and starts again from the oldest row.
 */
final class OutboxRelay implements AutoCloseable {

  private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
  private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);
  private static final Duration PAUSE_WHILE_HELD = Duration.ofMillis(20);
  private static final int PATIENCE_MILLIS = 5_000;
  private static final long LAST_RESORT_NANOS = FIRST_PAUSE.toNanos();

  private final DataSource dataSource;
  private final RelaySettings settings;
  private final RelayWakeUp wakeUp;
  private final MeterRegistry meters;
  private final Map<String, Object> producerConfig;
  private final Thread thread;
  private final RefusingTopics refusing;
  private final PausedBuckets paused = new PausedBuckets();
  private volatile boolean closed;
  private Duration pause = Duration.ZERO;
  private @Nullable Producer<byte[], byte[]> producer;

  /** The rows that are left in the outbox after an attempt. */
  private enum Moved {
    /** There may be more rows to send. */
    SOME,
    /** There are no more rows. A transaction that adds rows notifies a relay. */
    ALL,
    /**
     * There are more rows, but other relays have locked the buckets of these rows, or this relay
     * has paused these buckets.
     */
    HELD
  }

  /** Thrown when Kafka acknowledged no row. The rows stay in the outbox. */
  private static final class NotAcknowledged extends Exception {
    private static final long serialVersionUID = 1L;

    NotAcknowledged(Throwable cause) {
      super(cause);
    }
  }

  OutboxRelay(
      String name,
      DataSource dataSource,
      RelaySettings settings,
      RelayWakeUp wakeUp,
      MeterRegistry meters,
      String bootstrapServers) {
    this.dataSource = dataSource;
    this.settings = settings;
    this.wakeUp = wakeUp;
    this.meters = meters;
    this.refusing =
        new RefusingTopics(
            settings.refusal(), new MissingTopics(bootstrapServers, PATIENCE_MILLIS)::contains);
    this.producerConfig =
        Map.ofEntries(
            entry(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers),
            entry(ProducerConfig.CLIENT_ID_CONFIG, name),
            entry(ProducerConfig.ACKS_CONFIG, "all"),
            entry(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true),
            entry(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1),
            entry(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Integer.MAX_VALUE),
            entry(ProducerConfig.MAX_BLOCK_MS_CONFIG, PATIENCE_MILLIS),
            entry(ProducerConfig.LINGER_MS_CONFIG, 0),
            entry(ProducerConfig.BATCH_SIZE_CONFIG, 256 * 1024),
            entry(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000),
            entry(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, 2 * 1024 * 1024));
    this.thread = Thread.ofPlatform().name(name).daemon().unstarted(this::run);
  }

  void start() {
    thread.start();
  }

  /**
   * Stops the relay. Waits up to two seconds for the rows that are being sent, and then interrupts
   * the thread.
   */
  @Override
  public void close() {
    closed = true;
    wakeUp.wake();
    try {
      if (!thread.join(Duration.ofSeconds(2))) {
        thread.interrupt();
        thread.join(Duration.ofSeconds(5));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Whether the relay's thread ended before {@link #close} was called. */
  boolean hasDied() {
    return !closed && thread.getState() == Thread.State.TERMINATED;
  }

  private void run() {
    while (!closed) {
      try {
        moveOn();
      } catch (InterruptedException e) {
        break;
      } catch (Throwable e) {
        // The thread must not end, because then no more facts would be sent. There may not be
        // enough memory to log the failure, so this code does nothing that can fail.
        LockSupport.parkNanos(LAST_RESORT_NANOS);
      }
    }
    discardProducer();
  }

  /**
   * Makes one attempt to send rows. If the attempt fails, waits. With each further failure, the
   * wait becomes longer.
   */
  private void moveOn() throws InterruptedException {
    try {
      switch (moveSome()) {
        case SOME -> {}
        case ALL -> wakeUp.await(settings.poll());
        case HELD -> wakeUp.await(PAUSE_WHILE_HELD);
      }
      if (pause.isPositive()) {
        LOG.info("the outbox is being sent again");
        pause = Duration.ZERO;
      }
    } catch (InterruptedException e) {
      throw e;
    } catch (Throwable e) {
      if (closed) {
        return;
      }
      boolean isFirst = pause.isZero();
      pause = isFirst ? FIRST_PAUSE : min(pause.multipliedBy(2), LONGEST_PAUSE);
      discardProducer();
      if (isFirst) {
        LOG.warnf("facts wait in the outbox: %s", e);
      }
      Thread.sleep(pause);
    }
  }

  private static Duration min(Duration a, Duration b) {
    return a.compareTo(b) < 0 ? a : b;
  }

  private Moved moveSome() throws SQLException, NotAcknowledged, InterruptedException {
    try (Connection connection = dataSource.getConnection()) {
      connection.setAutoCommit(false);
      try {
        LeasedRows rows = new LeasedRows(connection, settings);
        List<Short> buckets = rows.lease(paused.pausedNow());
        Moved moved = buckets.isEmpty() ? left(rows) : moveOldest(rows, buckets);
        connection.commit();
        return moved;
      } catch (Throwable e) {
        rollBack(connection, e);
        throw e;
      }
    }
  }

  private Moved moveOldest(LeasedRows rows, List<Short> buckets)
      throws SQLException, NotAcknowledged, InterruptedException {
    List<Departing> departing = rows.oldest(buckets);
    Sending sending = new Sending(producer(), refusing);
    sending.send(
        departing, bucket -> paused.isPaused(bucket) ? LONGEST_PAUSE : settings.acknowledgement());
    if (sending.isAnyUnderWay()) {
      discardProducer();
    }
    rows.delete(sending.acknowledged());
    for (Map.Entry<Departing, Throwable> refused : sending.refused().entrySet()) {
      setAside(refused.getKey(), refused.getValue(), rows);
    }
    pauseFailed(sending, buckets);
    return buckets.size() == settings.buckets() || departing.size() >= settings.rowsOfABucket()
        ? Moved.SOME
        : left(rows);
  }

  /**
   * Pauses the buckets with rows that Kafka neither acknowledged nor refused permanently.
   *
   * @throws NotAcknowledged when every bucket failed, no row was acknowledged or refused
   *     permanently, and no bucket was paused before; the whole relay then waits
   */
  private void pauseFailed(Sending sending, List<Short> buckets) throws NotAcknowledged {
    Map<Short, Throwable> failed = sending.failed();
    if (!failed.isEmpty()
        && sending.acknowledged().isEmpty()
        && sending.refused().isEmpty()
        && failed.keySet().containsAll(buckets)
        && paused.isEmpty()) {
      throw new NotAcknowledged(failed.values().iterator().next());
    }
    buckets.forEach(bucket -> paused.recordAttempt(bucket, failed.get(bucket)));
  }

  private void setAside(Departing row, Throwable why, LeasedRows rows) throws SQLException {
    String reason = FailureReason.text(why);
    rows.setAside(row, reason);
    meters.counter("cpor.outbox.refused", "topic", row.topic()).increment();
    LOG.errorf(
        "Kafka refuses a row of the outbox, which is now in outbox_refused:"
            + " bucket=%d id=%d topic=%s reason=%s",
        row.bucket(), row.id(), row.topic(), reason);
  }

  private static Moved left(LeasedRows rows) throws SQLException {
    return rows.areAnyLeft() ? Moved.HELD : Moved.ALL;
  }

  private static void rollBack(Connection connection, Throwable reason) {
    try {
      connection.rollback();
    } catch (SQLException e) {
      reason.addSuppressed(e);
    }
  }

  private Producer<byte[], byte[]> producer() {
    if (producer == null) {
      producer =
          new KafkaProducer<>(producerConfig, new ByteArraySerializer(), new ByteArraySerializer());
    }
    return producer;
  }

  private void discardProducer() {
    @Nullable Producer<byte[], byte[]> discarded = producer;
    producer = null;
    if (discarded != null) {
      discarded.close(Duration.ZERO);
    }
  }
}
