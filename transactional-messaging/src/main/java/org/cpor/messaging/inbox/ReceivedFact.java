package org.cpor.messaging.inbox;

import java.util.Optional;
import org.cpor.events.fact.ClaimFact;
import org.cpor.events.wire.Envelope;
import org.cpor.messaging.Cause;

/** A fact about a claim that has not changed this service yet, with its envelope. */
public record ReceivedFact(ClaimFact fact, Envelope envelope) {

  /**
   * Reads a fact as an {@link EventReader} does. A fact that is not about a claim counts as an
   * unknown type here.
   */
  static Optional<ReceivedFact> read(Envelope envelope, byte[] data) {
    return FactReader.read(envelope, data, ClaimFact.class)
        .map(fact -> new ReceivedFact(fact, envelope));
  }

  /** This fact as the cause of other facts. */
  public Cause asCause() {
    return new Cause(envelope.correlationId(), envelope.id(), envelope.traceparent());
  }
}
