package org.cpor.testing.api;

import java.util.Locale;

/** The media types of bodies. */
final class MediaTypes {

  private MediaTypes() {}

  /** The media type without its parameters, in lower case. */
  static String bare(String type) {
    return type.replaceAll(";.*", "").strip().toLowerCase(Locale.ROOT);
  }

  static boolean isJson(String type) {
    return bare(type).equals("application/json") || bare(type).endsWith("+json");
  }

  /** Whether a body of this type has a JSON value in each line. */
  static boolean isLines(String type) {
    return bare(type).matches("application/(x-ndjson|ndjson|jsonl)");
  }

  static boolean isForm(String type) {
    return bare(type).equals("multipart/form-data")
        || bare(type).equals("application/x-www-form-urlencoded");
  }

  static boolean isEventStream(String type) {
    return bare(type).equals("text/event-stream");
  }
}
