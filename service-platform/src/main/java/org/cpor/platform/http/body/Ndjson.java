package org.cpor.platform.http.body;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Set;

/**
 * The media types of NDJSON, which is one JSON value on each line. None of them is registered, so
 * all are accepted.
 */
public final class Ndjson {

  public static final String TYPE = "application/x-ndjson";
  public static final String UNPREFIXED = "application/ndjson";
  public static final String JSON_LINES = "application/jsonl";

  private static final Set<String> NAMES = Set.of(TYPE, UNPREFIXED, JSON_LINES);

  private Ndjson() {}

  /**
   * The media type of the answer: the first one that the client accepts, or {@link #TYPE}. A client
   * that accepts only JSON also receives NDJSON, and the answer says so.
   */
  public static String answering(HttpHeaders request) {
    return request.getAcceptableMediaTypes().stream()
        .map(Ndjson::withoutParameters)
        .filter(NAMES::contains)
        .findFirst()
        .orElse(TYPE);
  }

  private static String withoutParameters(MediaType type) {
    return type.getType() + "/" + type.getSubtype();
  }
}
