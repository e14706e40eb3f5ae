package org.cpor.messaging.inbox;

import java.util.Optional;
import org.cpor.events.fact.Fact;
import org.cpor.events.fact.FactType;
import org.cpor.events.wire.Envelope;
import org.cpor.events.wire.FactJson;
import org.cpor.events.wire.UnreadableFactException;

/** Reads the facts of one kind, such as facts about claims. */
public final class FactReader {

  private FactReader() {}

  /**
   * Reads a fact; empty when the event is not a fact of this {@code kind}.
   *
   * @throws UnreadableFactException when the data does not match the event's type, or when the
   *     service knows only another version of the type
   */
  public static <F extends Fact> Optional<F> read(Envelope envelope, byte[] data, Class<F> kind) {
    Optional<FactType> type = FactType.named(envelope.type());
    if (type.isEmpty() && FactType.isOtherVersion(envelope.type())) {
      throw new UnreadableFactException(
          "version not known here: " + envelope.type() + "; replay it after an upgrade");
    }
    return type.filter(known -> kind.isAssignableFrom(known.record()))
        .map(known -> kind.cast(FactJson.read(known, data)));
  }
}
