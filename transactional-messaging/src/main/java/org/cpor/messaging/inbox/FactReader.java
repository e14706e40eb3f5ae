package org.cpor.messaging.inbox;

import java.util.Optional;
import org.cpor.events.Envelope;
import org.cpor.events.Fact;
import org.cpor.events.FactJson;
import org.cpor.events.FactType;
import org.cpor.events.UnreadableFactException;

/** Reads the facts of one kind, such as those about a claim. */
public final class FactReader {

  private FactReader() {}

  /**
   * The fact; empty when the event is none of that kind.
   *
   * @throws UnreadableFactException when the data is not that of the event's type, or the type is
   *     another version of one that is known here
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
