package org.cpor.messaging.inbox;

import java.util.Optional;
import org.cpor.events.fact.ClaimFact;
import org.cpor.events.wire.Envelope;
import org.cpor.messaging.Cause;

/** A fact about a claim, with its envelope. This service has not applied the fact yet. */
public record ReceivedFact(ClaimFact fact, Envelope envelope) {

  /**
   * Reads a fact about a claim. Use this method as an {@link EventReader}. The result is empty for
   * every other event.
   */
  static Optional<ReceivedFact> read(Envelope envelope, byte[] data) {
    return FactReader.read(envelope, data, ClaimFact.class)
        .map(fact -> new ReceivedFact(fact, envelope));
  }

  /** The cause of facts that follow from this fact. */
  public Cause asCause() {
    return new Cause(envelope.correlationId(), envelope.id(), envelope.traceparent());
  }
}
