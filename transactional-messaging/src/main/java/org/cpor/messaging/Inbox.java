package org.cpor.messaging;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.cpor.messaging.Arrival.Known;
import org.cpor.messaging.Arrival.Unknown;
import org.cpor.messaging.Arrival.Unreadable;
import org.cpor.messaging.InboxTable.EventKey;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Where a fact enters: each event changes this service once, however often it is delivered.
 *
 * <p>The records of a poll are applied in one transaction, which also records their event ids. When
 * that fails, each is tried in a transaction of its own, in the order of its partition:
 *
 * <ul>
 *   <li>a transient fault is retried, with pauses, for as long as it lasts; the other partitions of
 *       the poll go on;
 *   <li>any other failure is retried a few times, then the record goes to the dead-letter topic and
 *       its partition goes on;
 *   <li>what cannot be read goes there at once; an event of a type that nobody here knows is
 *       skipped.
 * </ul>
 *
 * <p>While the service stops, nothing is begun, tried again or set aside: a handler may fail then
 * because what it needs is gone. It comes again.
 */
@ApplicationScoped
public class Inbox {

  private static final Logger LOG = Logger.getLogger(Inbox.class);
  private static final int ATTEMPTS = 4;
  private static final Duration FIRST_PAUSE = Duration.ofMillis(50);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final InboxTable table;
  private final Outbox outbox;
  private final CurrentCause cause;
  private final Clock clock;
  private final String service;
  private final CountDownLatch stopping = new CountDownLatch(1);
  private final ReadWriteLock receiving = new ReentrantReadWriteLock();

  Inbox(
      InboxTable table,
      Outbox outbox,
      CurrentCause cause,
      Clock clock,
      @ConfigProperty(name = "quarkus.application.name") String service) {
    this.table = table;
    this.outbox = outbox;
    this.cause = cause;
    this.clock = clock;
    this.service = service;
  }

  /** As {@link #receive(ConsumerRecords, EventReader, Consumer)}, for a stream of facts. */
  public void receive(ConsumerRecords<byte[], byte[]> records, FactsHandler handler) {
    receive(records, NewFact::read, handler::apply);
  }

  /**
   * Applies the events of {@code records} that this service has not seen, in the order of their
   * partitions. Returns when every record is applied, skipped or set aside; only then may the
   * records be acknowledged.
   *
   * @throws IllegalStateException when the service stops: what was not committed comes again
   */
  public <E> void receive(
      ConsumerRecords<byte[], byte[]> records, EventReader<E> reader, Consumer<List<E>> handler) {
    receiving.readLock().lock();
    try {
      requireRunning();
      receiveInContext(records, reader, handler);
    } finally {
      receiving.readLock().unlock();
    }
  }

  /** Before the persistence goes: waits for what is being applied. */
  void stop(@Observes ShutdownEvent shutdown) throws InterruptedException {
    stopping.countDown();
    if (receiving.writeLock().tryLock(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
      receiving.writeLock().unlock();
    } else {
      LOG.warnf("events are being applied for longer than %s, the service stops", PATIENCE);
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
      Map<TopicPartition, Deque<Arrival<E>>> arrivals = read(records, reader);
      if (!appliedTogether(arrivals.values(), handler)) {
        applyOneByOne(arrivals, handler);
      }
    } finally {
      cause.set(Cause.NONE);
      if (ours) {
        requestContext.terminate();
      }
    }
  }

  private static <E> Map<TopicPartition, Deque<Arrival<E>>> read(
      ConsumerRecords<byte[], byte[]> records, EventReader<E> reader) {
    Map<TopicPartition, Deque<Arrival<E>>> arrivals = new LinkedHashMap<>();
    for (TopicPartition partition : records.partitions()) {
      Deque<Arrival<E>> ofPartition = new ArrayDeque<>();
      for (ConsumerRecord<byte[], byte[]> record : records.records(partition)) {
        Arrival<E> arrival = Arrival.of(record, reader);
        if (arrival instanceof Unknown<E> unknown) {
          LOG.infof(
              "skipped an event of an unknown type: type=%s id=%s %s",
              unknown.envelope().type(), unknown.envelope().id(), place(record));
        } else {
          ofPartition.add(arrival);
        }
      }
      if (!ofPartition.isEmpty()) {
        arrivals.put(partition, ofPartition);
      }
    }
    return arrivals;
  }

  private <E> boolean appliedTogether(
      Collection<Deque<Arrival<E>>> arrivals, Consumer<List<E>> handler) {
    List<Known<E>> facts = new ArrayList<>();
    for (Deque<Arrival<E>> ofPartition : arrivals) {
      for (Arrival<E> arrival : ofPartition) {
        if (!(arrival instanceof Known<E> fact)) {
          return false;
        }
        facts.add(fact);
      }
    }
    try {
      QuarkusTransaction.requiringNew().call(() -> applyNew(facts, handler));
      return true;
    } catch (RuntimeException e) {
      LOG.debugf(e, "a batch of %d failed together, each is tried alone", facts.size());
      return false;
    }
  }

  private <E> void applyOneByOne(
      Map<TopicPartition, Deque<Arrival<E>>> arrivals, Consumer<List<E>> handler) {
    Duration pause = FIRST_PAUSE;
    while (true) {
      for (Deque<Arrival<E>> ofPartition : arrivals.values()) {
        applyUntilTransientFault(ofPartition, handler);
      }
      arrivals.values().removeIf(Deque::isEmpty);
      if (arrivals.isEmpty()) {
        return;
      }
      LOG.warnf("waiting out a transient fault: partitions=%s pause=%s", arrivals.keySet(), pause);
      pause(pause);
      pause =
          pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0
              ? pause.multipliedBy(2)
              : LONGEST_PAUSE;
    }
  }

  private <E> void applyUntilTransientFault(
      Deque<Arrival<E>> ofPartition, Consumer<List<E>> handler) {
    while (!ofPartition.isEmpty()) {
      try {
        switch (ofPartition.getFirst()) {
          case Known<E> fact -> applyAlone(fact, handler);
          case Unreadable<E> unreadable -> setAside(unreadable.record(), unreadable.reason(), 1);
          case Unknown<E> unknown -> {}
        }
      } catch (RuntimeException e) {
        if (!TransientFault.isBehind(e)) {
          throw e;
        }
        LOG.debugf(e, "transient fault at %s", place(ofPartition.getFirst().record()));
        return;
      }
      ofPartition.removeFirst();
    }
  }

  private <E> void applyAlone(Known<E> fact, Consumer<List<E>> handler) {
    for (int attempt = 1; ; attempt++) {
      requireRunning();
      try {
        QuarkusTransaction.requiringNew().call(() -> applyNew(List.of(fact), handler));
        return;
      } catch (RuntimeException e) {
        if (TransientFault.isBehind(e)) {
          throw e;
        }
        if (attempt == ATTEMPTS) {
          setAside(fact.record(), e, attempt);
          return;
        }
        pause(FIRST_PAUSE.multipliedBy(attempt));
      }
    }
  }

  /** Returns how many were new. */
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

  /** Known by its place: the event's own id stays unseen, so that a replay can still be applied. */
  private void setAside(ConsumerRecord<byte[], byte[]> record, Throwable reason, int attempts) {
    requireRunning();
    EventKey place =
        new EventKey("kafka:" + record.topic(), record.partition() + ":" + record.offset());
    boolean first =
        QuarkusTransaction.requiringNew()
            .call(() -> {
              if (table.recordNew(List.of(place)).isEmpty()) {
                return false;
              }
              outbox.add(DeadLetter.of(record, service, reason, attempts, clock.instant()));
              return true;
            });
    if (first) {
      LOG.errorf(reason, "set aside a record: %s attempts=%d", place(record), attempts);
    }
  }

  private static String place(ConsumerRecord<?, ?> record) {
    return "topic=%s partition=%d offset=%d"
        .formatted(record.topic(), record.partition(), record.offset());
  }

  private void pause(Duration pause) {
    try {
      if (stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new StoppingException();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting out a fault", e);
    }
  }

  private void requireRunning() {
    if (stopping.getCount() == 0) {
      throw new StoppingException();
    }
  }
}
