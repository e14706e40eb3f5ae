package org.cpor.messaging;

import static java.util.Map.entry;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Moves rows from the outbox to Kafka, in order for each key.
 *
 * <p>One transaction locks some buckets that have rows, sends the oldest of each, waits until Kafka
 * has acknowledged all, deletes them and commits. Killed anywhere, it loses nothing; it may send a
 * row twice, and the {@link Inbox} of each consumer sees to that.
 *
 * <p>What Kafka has of a key is always without a gap: the producer is idempotent, never gives up a
 * record by itself and has one request under way at a time, so no record can overtake one that
 * failed. (Idempotence alone is not enough: a broker that knows nothing of a producer yet, as of a
 * partition that is new to it, accepts a second batch when it refused the first.) A relay that has
 * waited too long closes its producer and starts again from the oldest row.
 */
final class OutboxRelay implements AutoCloseable {

  private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
  private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);
  private static final Duration SOON = Duration.ofMillis(20);

  /**
   * A delete that is lost with the server sends a row again, which is harmless: its commit need not
   * wait for the disk. And a table that is nearly always empty is not nearly as small as its
   * statistics say, for the rows that left are still there until they are vacuumed: it is never to
   * be scanned whole.
   */
  private static final String SETTINGS =
      "set local synchronous_commit = off; set local enable_seqscan = off;";

  private static final String LEASE =
      SETTINGS
          + """
          select bucket from outbox_lease l
          where exists (select 1 from outbox o where o.bucket = l.bucket)
          order by random() limit ? for update skip locked\
          """;

  private static final String OLDEST =
      """
      select o.bucket, o.id, o.topic, o.key, o.header_names, o.header_values, o.payload
      from unnest(?::smallint[]) leased (bucket)
      cross join lateral (
        select * from outbox where bucket = leased.bucket order by id limit ?) o\
      """;

  private static final String ANY_LEFT = "select exists (select from outbox)";

  private static final String DELETE =
      """
      delete from outbox
      where (bucket, id) in (select * from unnest(?::smallint[], ?::bigint[]))\
      """;

  private final DataSource dataSource;
  private final RelaySettings settings;
  private final RelayWakeUp wakeUp;
  private final Map<String, Object> producerConfig;
  private final Thread thread;
  private volatile boolean closed;
  private @Nullable Producer<byte[], byte[]> producer;

  /** A row that was read and is being sent. */
  private record Departing(short bucket, long id, ProducerRecord<byte[], byte[]> record) {}

  /** Which rows have left. */
  private enum Moved {
    /** There may be more. */
    SOME,
    /** Who adds another wakes a relay. */
    ALL,
    /** Some are left, and a relay was woken for them: their buckets were leased to others. */
    HELD
  }

  /** Kafka has not acknowledged; the rows stay where they are. */
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
      String bootstrapServers) {
    this.dataSource = dataSource;
    this.settings = settings;
    this.wakeUp = wakeUp;
    this.producerConfig =
        Map.ofEntries(
            entry(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers),
            entry(ProducerConfig.CLIENT_ID_CONFIG, name),
            entry(ProducerConfig.ACKS_CONFIG, "all"),
            entry(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true),
            entry(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1),
            entry(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Integer.MAX_VALUE),
            entry(ProducerConfig.MAX_BLOCK_MS_CONFIG, 5_000),
            entry(ProducerConfig.LINGER_MS_CONFIG, 0),
            entry(ProducerConfig.BATCH_SIZE_CONFIG, 256 * 1024),
            entry(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000),
            entry(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, 2 * 1024 * 1024));
    this.thread = Thread.ofPlatform().name(name).daemon().unstarted(this::run);
  }

  void start() {
    thread.start();
  }

  /** Stops after the rows under way, or at once when Kafka does not answer. */
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

  private void run() {
    Duration pause = Duration.ZERO;
    while (!closed) {
      try {
        switch (moveSome()) {
          case SOME -> {}
          case ALL -> wakeUp.await(settings.poll());
          case HELD -> wakeUp.await(SOON);
        }
        if (pause.isPositive()) {
          LOG.info("the outbox is being emptied again");
          pause = Duration.ZERO;
        }
      } catch (InterruptedException e) {
        break;
      } catch (NotAcknowledged | SQLException | RuntimeException e) {
        if (closed) {
          break;
        }
        if (pause.isZero()) {
          LOG.warnf("facts wait in the outbox: %s", e);
        }
        pause = pause.isZero() ? FIRST_PAUSE : min(pause.multipliedBy(2), LONGEST_PAUSE);
        discardProducer();
        try {
          Thread.sleep(pause);
        } catch (InterruptedException interrupted) {
          break;
        }
      }
    }
    discardProducer();
  }

  private static Duration min(Duration a, Duration b) {
    return a.compareTo(b) < 0 ? a : b;
  }

  private Moved moveSome() throws SQLException, NotAcknowledged, InterruptedException {
    try (Connection connection = dataSource.getConnection()) {
      connection.setAutoCommit(false);
      try {
        List<Short> buckets = lease(connection);
        Moved moved = buckets.isEmpty() ? left(connection) : moveOldest(connection, buckets);
        connection.commit();
        return moved;
      } catch (Throwable e) {
        rollBack(connection, e);
        throw e;
      }
    }
  }

  private Moved moveOldest(Connection connection, List<Short> buckets)
      throws SQLException, NotAcknowledged, InterruptedException {
    List<Departing> departing = oldest(connection, buckets);
    send(departing);
    delete(connection, departing);
    return buckets.size() == settings.buckets() || departing.size() >= settings.rowsOfABucket()
        ? Moved.SOME
        : left(connection);
  }

  private static Moved left(Connection connection) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(ANY_LEFT);
        ResultSet row = select.executeQuery()) {
      row.next();
      return row.getBoolean(1) ? Moved.HELD : Moved.ALL;
    }
  }

  private static void rollBack(Connection connection, Throwable reason) {
    try {
      connection.rollback();
    } catch (SQLException e) {
      reason.addSuppressed(e);
    }
  }

  private List<Short> lease(Connection connection) throws SQLException {
    List<Short> buckets = new ArrayList<>();
    try (PreparedStatement lease = connection.prepareStatement(LEASE)) {
      lease.setInt(1, settings.buckets());
      lease.execute();
      lease.getMoreResults();
      lease.getMoreResults();
      try (ResultSet rows = lease.getResultSet()) {
        while (rows.next()) {
          buckets.add(rows.getShort(1));
        }
      }
    }
    return buckets;
  }

  private List<Departing> oldest(Connection connection, List<Short> buckets) throws SQLException {
    List<Departing> departing = new ArrayList<>();
    try (PreparedStatement select = connection.prepareStatement(OLDEST)) {
      select.setArray(1, connection.createArrayOf("smallint", buckets.toArray()));
      select.setInt(2, settings.rowsOfABucket());
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          departing.add(new Departing(rows.getShort(1), rows.getLong(2), record(rows)));
        }
      }
    }
    return departing;
  }

  private static ProducerRecord<byte[], byte[]> record(ResultSet row) throws SQLException {
    return new ProducerRecord<>(
        row.getString(3),
        null,
        row.getBytes(4),
        row.getBytes(7),
        headers(row.getArray(5), row.getArray(6)));
  }

  private static List<Header> headers(Array nameArray, Array valueArray) throws SQLException {
    String[] names = (String[]) nameArray.getArray();
    byte[][] values = (byte[][]) valueArray.getArray();
    List<Header> headers = new ArrayList<>(names.length);
    for (int i = 0; i < names.length; i++) {
      headers.add(new RecordHeader(names[i], values[i]));
    }
    return headers;
  }

  private void send(List<Departing> departing) throws NotAcknowledged, InterruptedException {
    Producer<byte[], byte[]> kafka = producer();
    List<Future<RecordMetadata>> acknowledgements = new ArrayList<>(departing.size());
    try {
      for (Departing row : departing) {
        Future<RecordMetadata> acknowledgement = kafka.send(row.record());
        if (acknowledgement.isDone()) {
          // Refused before it left: nothing may follow it.
          acknowledgement.get();
        }
        acknowledgements.add(acknowledgement);
      }
      long deadline = System.nanoTime() + settings.acknowledgement().toNanos();
      for (Future<RecordMetadata> acknowledgement : acknowledgements) {
        acknowledgement.get(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
      }
    } catch (ExecutionException e) {
      throw new NotAcknowledged(e.getCause() == null ? e : e.getCause());
    } catch (TimeoutException | KafkaException e) {
      throw new NotAcknowledged(e);
    }
  }

  private static void delete(Connection connection, List<Departing> departed) throws SQLException {
    try (PreparedStatement delete = connection.prepareStatement(DELETE)) {
      delete.setArray(
          1,
          connection.createArrayOf("smallint", departed.stream().map(Departing::bucket).toArray()));
      delete.setArray(
          2, connection.createArrayOf("bigint", departed.stream().map(Departing::id).toArray()));
      delete.executeUpdate();
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
    if (producer != null) {
      producer.close(Duration.ZERO);
      producer = null;
    }
  }
}
