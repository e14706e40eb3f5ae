package org.cpor.platform.json;

import jakarta.ws.rs.core.MediaType;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The media types of JSON and NDJSON. */
public final class JsonMediaType {

  private JsonMediaType() {}

  /**
   * Whether a body of {@code type} is JSON: {@code json}, {@code …+json}, or a media type of
   * NDJSON.
   */
  public static boolean is(@Nullable MediaType type) {
    if (type == null) {
      return false;
    }
    String subtype = type.getSubtype().toLowerCase(Locale.ROOT);
    return subtype.endsWith("json") || subtype.equals("jsonl");
  }
}
