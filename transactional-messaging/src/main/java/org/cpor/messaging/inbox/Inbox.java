package org.cpor.messaging.inbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.cpor.events.directory.ObservationType;
import org.cpor.messaging.Cause;
import org.cpor.messaging.CurrentCause;
import org.cpor.messaging.inbox.Arrival.Known;
import org.cpor.messaging.inbox.Arrival.Unknown;
import org.cpor.messaging.inbox.Arrival.Unreadable;
import org.cpor.messaging.inbox.InboxTable.EventKey;
import org.jboss.logging.Logger;
import org.jboss.logging.Logger.Level;

/**
 * Receives events from Kafka. Each event changes this service once, even if Kafka delivers it
 * several times.
 *
 * <p>The inbox applies the readable records of a poll in one transaction, which also records the
 * ids of the events. If this transaction fails, the inbox applies each record in its own
 * transaction, in the order of the partition:
 *
 * <ul>
 *   <li>After a transient fault, the inbox tries the record again, with pauses, until the fault has
 *       ended. Meanwhile, the other partitions of the poll continue.
 *   <li>After any other failure, even an error of the virtual machine, the inbox tries the record
 *       up to four times. If every attempt fails, the record becomes a dead letter, and its
 *       partition continues.
 *   <li>A record that cannot be read becomes a dead letter at once. An event of a type that the
 *       service does not handle is skipped.
 * </ul>
 *
 * <p>Therefore a listener ends only when its service stops. While the service stops, a handler can
 * fail because the resources that the handler needs are closed. The inbox then stops applying
 * records and makes no dead letters. Kafka later delivers the remaining records again.
 */
@ApplicationScoped
public class Inbox {

  private static final Logger LOG = Logger.getLogger(Inbox.class);
  private static final int ATTEMPTS = 4;
  private static final Duration FIRST_PAUSE = Duration.ofMillis(50);
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final InboxTable table;
  private final SettingAside settingAside;
  private final CurrentCause cause;
  private final Retries retries;
  private final ReadWriteLock receiving = new ReentrantReadWriteLock();

  Inbox(InboxTable table, SettingAside settingAside, CurrentCause cause, MeterRegistry meters) {
    this.table = table;
    this.settingAside = settingAside;
    this.cause = cause;
    retries = new Retries(FIRST_PAUSE, meters);
  }

  /**
   * Does the same as {@link #receive(ConsumerRecords, EventReader, Consumer)}, for facts about
   * claims.
   */
  public void receive(ConsumerRecords<byte[], byte[]> records, FactsHandler handler) {
    receive(records, ReceivedFact::read, handler::apply);
  }

  /**
   * Applies the events in {@code records} that this service has not applied yet, in the order of
   * each partition. Returns when every record has been applied, skipped or made a dead letter.
   * Acknowledge the records after this method has returned.
   *
   * @throws IllegalStateException when the service stops; Kafka later delivers again all records
   *     that were not acknowledged
   */
  public <E> void receive(
      ConsumerRecords<byte[], byte[]> records, EventReader<E> reader, Consumer<List<E>> handler) {
    receiving.readLock().lock();
    try {
      retries.untilDone("received", () -> receiveInContext(records, reader, handler));
    } finally {
      receiving.readLock().unlock();
    }
  }

  /**
   * Waits for the records that are being applied. Runs before the pool of database connections is
   * closed.
   */
  void stop(@Observes ShutdownEvent shutdown) throws InterruptedException {
    retries.stop();
    if (receiving.writeLock().tryLock(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
      receiving.writeLock().unlock();
    } else {
      LOG.warnf("events are still being applied after %s, the service stops now", PATIENCE);
    }
  }

  private <E> void receiveInContext(
      ConsumerRecords<byte[], byte[]> records, EventReader<E> reader, Consumer<List<E>> handler) {
    ManagedContext requestContext = Arc.container().requestContext();
    boolean ours = !requestContext.isActive();
    if (ours) {
      requestContext.activate();
    }
    try {
      ReceivedBatch<E> batch = read(records, reader);
      setAside(batch);
      if (!appliedTogether(batch.events(), handler)) {
        applyOneByOne(batch, handler);
      }
    } finally {
      cause.set(Cause.NONE);
      if (ours) {
        requestContext.terminate();
      }
    }
  }

  private <E> ReceivedBatch<E> read(
      ConsumerRecords<byte[], byte[]> records, EventReader<E> reader) {
    ReceivedBatch<E> batch = new ReceivedBatch<>();
    for (ConsumerRecord<byte[], byte[]> record : records) {
      switch (read(record, reader)) {
        case Known<E> event -> batch.toApply(event);
        case Unreadable<E>(var same, Throwable reason) ->
            batch.toSetAside(new FailedRecord(same, reason, 1));
        case Unknown<E> unknown ->
            // The topic of the directory has many observations that a service skips, so they are
            // logged at a lower level.
            LOG.logf(
                ObservationType.isNamed(unknown.envelope().type()) ? Level.DEBUG : Level.INFO,
                "skipped an event of an unknown type: type=%s id=%s topic=%s partition=%d offset=%d",
                unknown.envelope().type(),
                unknown.envelope().id(),
                record.topic(),
                record.partition(),
                record.offset());
      }
    }
    return batch;
  }

  /**
   * Reads a record. If there is not enough memory, tries several times, because other threads may
   * have used the memory for a short time.
   */
  private <E> Arrival<E> read(ConsumerRecord<byte[], byte[]> record, EventReader<E> reader) {
    for (int attempt = 1; ; attempt++) {
      try {
        return Arrival.of(record, reader);
      } catch (OutOfMemoryError e) {
        if (attempt == ATTEMPTS) {
          return new Unreadable<>(record, e);
        }
        retries.pause(FIRST_PAUSE.multipliedBy(10L * attempt));
      }
    }
  }

  private <E> boolean appliedTogether(List<Known<E>> events, Consumer<List<E>> handler) {
    if (events.isEmpty()) {
      return true;
    }
    retries.requireRunning();
    try {
      QuarkusTransaction.requiringNew().call(() -> applyNew(events, handler));
      return true;
    } catch (Throwable e) {
      LOG.debugf(
          e, "a batch of %d events failed, each event is now applied separately", events.size());
      return false;
    }
  }

  private <E> void applyOneByOne(ReceivedBatch<E> batch, Consumer<List<E>> handler) {
    retries.untilDone(
        "applied",
        () -> {
          Throwable fault = null;
          for (Deque<Known<E>> ofPartition : batch.partitions()) {
            try {
              applyInOrder(ofPartition, batch, handler);
            } catch (StoppingException e) {
              throw e;
            } catch (Throwable e) {
              fault = e;
            }
          }
          setAside(batch);
          batch.removeEmptyPartitions();
          if (fault != null) {
            throw new WaitingException(batch.partitionsThatWait(), fault);
          }
        });
  }

  /**
   * Applies the events of one partition separately. Removes each event from {@code ofPartition}
   * after the event was applied, or after the event was chosen to become a dead letter. Throws the
   * exception of a transient fault.
   */
  private <E> void applyInOrder(
      Deque<Known<E>> ofPartition, ReceivedBatch<E> batch, Consumer<List<E>> handler) {
    while (!ofPartition.isEmpty()) {
      applyAlone(ofPartition.getFirst(), batch, handler);
      ofPartition.removeFirst();
    }
  }

  private <E> void applyAlone(Known<E> event, ReceivedBatch<E> batch, Consumer<List<E>> handler) {
    for (int attempt = 1; ; attempt++) {
      retries.requireRunning();
      try {
        QuarkusTransaction.requiringNew().call(() -> applyNew(List.of(event), handler));
        return;
      } catch (Throwable e) {
        if (TransientFault.isBehind(e)) {
          throw e;
        }
        retries.requireRunning();
        Duration pause = FIRST_PAUSE.multipliedBy(attempt);
        if (attempt == ATTEMPTS || !batch.hasPatience(pause)) {
          batch.toSetAside(new FailedRecord(event.record(), e, attempt));
          return;
        }
        retries.pause(pause);
      }
    }
  }

  /** Applies the new events among {@code events}, and returns their number. */
  private <E> int applyNew(List<Known<E>> events, Consumer<List<E>> handler) throws SQLException {
    Map<EventKey, E> arrived = new LinkedHashMap<>();
    events.forEach(event -> arrived.putIfAbsent(key(event), event.event()));
    arrived.keySet().retainAll(table.recordNew(arrived.keySet()));
    if (!arrived.isEmpty()) {
      handler.accept(List.copyOf(arrived.values()));
    }
    return arrived.size();
  }

  private static EventKey key(Known<?> fact) {
    return new EventKey(fact.envelope().source(), fact.envelope().id());
  }

  private void setAside(ReceivedBatch<?> batch) {
    if (!batch.failed().isEmpty()) {
      retries.untilDone("set aside", () -> settingAside.setAside(batch.failed()));
      batch.allAreSetAside();
    }
  }
}
