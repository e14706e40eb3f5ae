package org.cpor.arbitration.platform;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Lets happen what is due by itself, each thing in a transaction of its own. What fails is logged,
 * holds up no other, and is tried again by the next sweep. When the service stops, the transaction
 * under way ends and no other begins: what is left is due for the next that starts.
 */
@ApplicationScoped
public class Sweep {

  private static final Logger LOG = Logger.getLogger(Sweep.class);
  private static final int AT_ONCE = 100;

  /** Each transaction is a reader; who writes waits for them. */
  private final ReadWriteLock underWay = new ReentrantReadWriteLock();

  private boolean stopping;

  /**
   * Goes on until nothing that is due moves.
   *
   * @param what is swept, as the log calls it
   * @param due the ids of at most so many things that are due, the longest due first
   * @param move lets what is due of one of them happen; whether there was anything
   */
  public void run(String what, IntFunction<List<UUID>> due, Predicate<UUID> move) {
    boolean moved;
    do {
      moved = false;
      for (UUID id : step(() -> due.apply(AT_ONCE), List.<UUID>of())) {
        moved |= move(what, id, move);
      }
    } while (moved);
  }

  private boolean move(String what, UUID id, Predicate<UUID> move) {
    try {
      return step(() -> move.test(id), false);
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
