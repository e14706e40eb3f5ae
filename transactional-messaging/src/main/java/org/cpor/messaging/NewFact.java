package org.cpor.messaging;

import java.util.Optional;
import org.cpor.events.Envelope;
import org.cpor.events.Fact;
import org.cpor.events.FactJson;
import org.cpor.events.FactType;
import org.cpor.events.UnreadableFactException;

/** A fact that has not changed this service yet, with the envelope that it came in. */
public record NewFact(Fact fact, Envelope envelope) {

  /** As an {@link EventReader}. */
  static Optional<NewFact> read(Envelope envelope, byte[] data) {
    Optional<FactType> type = FactType.named(envelope.type());
    if (type.isEmpty() && FactType.isOtherVersion(envelope.type())) {
      throw new UnreadableFactException(
          "version not known here: " + envelope.type() + "; replay it after an upgrade");
    }
    return type.map(known -> new NewFact(FactJson.read(known, data), envelope));
  }

  /** This fact, as the cause of others. */
  public Cause asCause() {
    return new Cause(envelope.correlationId(), envelope.id(), envelope.traceparent());
  }
}
