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
 * Lets happen what is due by itself, each thing in a transaction of its own. What fails is logged,
 * holds up no other, and is tried again by the next sweep. When the service stops, the transaction
 * under way ends and no other begins: what is left is due for the next that starts.
 *
 * <p>A thing is due when its moment has come by the time that was heard, and not by the clock: an
 * answer that was given in time may lie on Kafka for as long as this service, or Kafka, was away.
 */
@ApplicationScoped
public class Sweep {

  private static final Logger LOG = Logger.getLogger(Sweep.class);
  private static final int AT_ONCE = 100;

  /** Each transaction is a reader; who writes waits for them. */
  private final ReadWriteLock underWay = new ReentrantReadWriteLock();

  private final HeardTime heard;
  private final Duration grace;
  private boolean stopping;

  Sweep(HeardTime heard, @ConfigProperty(name = "cpor.timers.grace") Duration grace) {
    this.heard = heard;
    this.grace = grace;
  }

  /**
   * Goes on until nothing moves any more.
   *
   * @param what is swept, as the log calls it
   * @param due the ids of at most so many things that were due at an instant, the longest due first
   * @param move lets what was due of one of them at that instant happen; whether there was anything
   */
  public void run(
      String what, BiFunction<Instant, Integer, List<UUID>> due, BiPredicate<UUID, Instant> move) {
    boolean moved;
    do {
      Instant until = heard.instant().minus(grace);
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
      LOG.errorf(e, "what is due does not happen, it is tried again: %s=%s", what, id);
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

  /** While there still is a database. */
  void stop(@Observes ShutdownEvent shutdown) {
    underWay.writeLock().lock();
    try {
      stopping = true;
    } finally {
      underWay.writeLock().unlock();
    }
  }
}
