package org.cpor.arbitration.platform;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Supplier;
import org.cpor.messaging.HeardTime;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Runs due work, one transaction for each item. A failure is logged and does not affect the other
 * items; the next sweep tries the item again. When the service stops, the current transaction ends
 * and no other begins.
 *
 * <p>Due dates are checked against the watermark, not against the clock (ADR 0021): after an outage
 * of this service or of Kafka, an answer that was given in time may not be consumed yet.
 */
@ApplicationScoped
public class Sweep {

  private static final Logger LOG = Logger.getLogger(Sweep.class);
  private static final int AT_ONCE = 100;

  /** Each transaction has the read lock; the shutdown waits for the write lock. */
  private final ReadWriteLock underWay = new ReentrantReadWriteLock();

  private final HeardTime watermark;
  private final Duration grace;
  private boolean stopping;

  Sweep(HeardTime watermark, @ConfigProperty(name = "cpor.timers.grace") Duration grace) {
    this.watermark = watermark;
    this.grace = grace;
  }

  /**
   * Runs until no item is due.
   *
   * @param what the kind of the items, for the log
   * @param due returns the ids of at most so many items that are due at an instant, the earliest
   *     first
   * @param move does the work of one item that is due at an instant; returns false if there was
   *     none
   */
  public void run(
      String what, BiFunction<Instant, Integer, List<UUID>> due, BiPredicate<UUID, Instant> move) {
    boolean moved;
    do {
      Instant until = watermark.instant().minus(grace);
      moved = false;
      for (UUID id : step(() -> due.apply(until, AT_ONCE), List.<UUID>of())) {
        moved |= move(what, id, until, move);
      }
    } while (moved);
  }

  private boolean move(String what, UUID id, Instant until, BiPredicate<UUID, Instant> move) {
    try {
      return step(() -> move.test(id, until), false);
    } catch (RuntimeException e) {
      LOG.errorf(e, "due work failed, the next sweep tries it again: %s=%s", what, id);
      return false;
    }
  }

  private <T> T step(Supplier<T> transaction, T whenStopping) {
    underWay.readLock().lock();
    try {
      return stopping ? whenStopping : QuarkusTransaction.requiringNew().call(transaction::get);
    } finally {
      underWay.readLock().unlock();
    }
  }

  /** Runs before the database connections are closed. */
  void stop(@Observes ShutdownEvent shutdown) {
    underWay.writeLock().lock();
    try {
      stopping = true;
    } finally {
      underWay.writeLock().unlock();
    }
  }
}
