package org.cpor.platform.http.body;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Set;

/**
 * The media types of NDJSON (one JSON value on each line). No media type is registered for NDJSON,
 * so all common media types are accepted.
 */
public final class Ndjson {

  public static final String TYPE = "application/x-ndjson";
  public static final String UNPREFIXED = "application/ndjson";
  public static final String JSON_LINES = "application/jsonl";

  private static final Set<String> NAMES = Set.of(TYPE, UNPREFIXED, JSON_LINES);

  private Ndjson() {}

  /**
   * The media type of the answer: the first media type of NDJSON that the client accepts. If the
   * client accepts no media type of NDJSON, the answer has {@link #TYPE}: a client that accepts
   * only JSON gets NDJSON too.
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
