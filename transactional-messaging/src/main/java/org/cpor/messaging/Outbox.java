package org.cpor.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import org.cpor.events.Fact;

/** Where a fact is written, in the transaction that made it true. */
@ApplicationScoped
public class Outbox {

  /**
   * Publishes {@code fact} if, and only if, the current transaction commits.
   *
   * @throws IllegalStateException when there is no transaction
   */
  public void publish(Fact fact) {
    throw new UnsupportedOperationException("being built");
  }
}
