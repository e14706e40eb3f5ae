package org.cpor.platform.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import org.cpor.events.wire.Rfc3339;

/** Reads an instant in the format of {@link Rfc3339}. A number is refused. */
final class InstantDeserializer extends StdScalarDeserializer<Instant> {

  private static final long serialVersionUID = 1L;

  InstantDeserializer() {
    super(Instant.class);
  }

  @Override
  public Instant deserialize(JsonParser parser, DeserializationContext context) throws IOException {
    if (!parser.hasToken(JsonToken.VALUE_STRING)) {
      return (Instant) context.handleUnexpectedToken(Instant.class, parser);
    }
    Optional<Instant> instant = Rfc3339.instant(parser.getText());
    return instant.isPresent()
        ? instant.get()
        : (Instant) context.handleWeirdStringValue(Instant.class, parser.getText(), "not RFC 3339");
  }
}
