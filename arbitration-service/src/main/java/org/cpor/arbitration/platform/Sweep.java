package org.cpor.arbitration.platform;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.List;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import org.jboss.logging.Logger;

/**
 * Lets happen what is due by itself, each thing in a transaction of its own. What fails is logged,
 * holds up no other, and is tried again by the next sweep.
 *
 * @param what is swept, as the log calls it
 * @param due the ids of at most so many things that are due, the longest due first
 * @param move lets what is due of one of them happen; whether there was anything
 */
public record Sweep(String what, IntFunction<List<UUID>> due, Predicate<UUID> move) {

  private static final Logger LOG = Logger.getLogger(Sweep.class);
  private static final int AT_ONCE = 100;

  /** Goes on until nothing that is due moves. */
  public void run() {
    boolean moved;
    do {
      moved = false;
      for (UUID id : QuarkusTransaction.requiringNew().call(() -> due.apply(AT_ONCE))) {
        moved |= move(id);
      }
    } while (moved);
  }

  private boolean move(UUID id) {
    try {
      return QuarkusTransaction.requiringNew().call(() -> move.test(id));
    } catch (RuntimeException e) {
      LOG.errorf(e, "what is due does not happen, it is tried again: %s=%s", what, id);
      return false;
    }
  }
}
