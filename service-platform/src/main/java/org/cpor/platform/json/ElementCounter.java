package org.cpor.platform.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Wraps the parser of an array or object. This class counts the elements while they are read, and
 * fails at the first element beyond the limit.
 */
final class ElementCounter extends JsonParserDelegate {

  private final int max;
  private final boolean ofArray;
  private int depth;
  private int elements;

  /** Counts the elements of the array or object that {@code parser} has just entered. */
  ElementCounter(JsonParser parser, int max) {
    super(parser);
    this.max = max;
    this.ofArray = parser.hasToken(JsonToken.START_ARRAY);
    this.depth = 1;
  }

  /** Whether the limit is exceeded. */
  boolean hasTooMany() {
    return elements > max;
  }

  @Override
  public @Nullable JsonToken nextToken() throws IOException {
    JsonToken token = delegate.nextToken();
    if (token == null) {
      return null;
    }
    if (token.isStructEnd()) {
      depth--;
      return token;
    }
    if (depth == 1 && (ofArray || token == JsonToken.FIELD_NAME)) {
      elements++;
      if (hasTooMany()) {
        throw new TooManyElementsException(delegate, max);
      }
    }
    if (token.isStructStart()) {
      depth++;
    }
    return token;
  }

  @Override
  public @Nullable JsonToken nextValue() throws IOException {
    JsonToken token = nextToken();
    return token == JsonToken.FIELD_NAME ? nextToken() : token;
  }

  @Override
  public JsonParser skipChildren() throws IOException {
    JsonToken token = delegate.currentToken();
    delegate.skipChildren();
    if (token != null && token.isStructStart()) {
      depth--;
    }
    return this;
  }
}
