package org.cpor.messaging;

import org.cpor.events.Envelope;
import org.cpor.events.Fact;

/** A fact that has not changed this service yet, with the envelope that it came in. */
public record NewFact(Fact fact, Envelope envelope) {

  /** This fact, as the cause of others. */
  public Cause asCause() {
    return new Cause(envelope.correlationId(), envelope.id(), envelope.traceparent());
  }
}
