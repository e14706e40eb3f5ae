package org.cpor.platform.http;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Set;

/** The names of NDJSON, a JSON value to a line. None of them is registered, so all are taken. */
public final class Ndjson {

  public static final String TYPE = "application/x-ndjson";
  public static final String UNPREFIXED = "application/ndjson";
  public static final String JSON_LINES = "application/jsonl";

  private static final Set<String> NAMES = Set.of(TYPE, UNPREFIXED, JSON_LINES);

  private Ndjson() {}

  /**
   * The name to answer with: the first that the client accepts, else {@link #TYPE}. A client that
   * accepts JSON gets lines of it, under the name that says so.
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
