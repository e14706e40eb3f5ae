package org.cpor.platform.request;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The header {@code traceparent} of the W3C recommendation "Trace Context", version 00. */
final class TraceParent {

  static final String HEADER = "traceparent";

  /** The version, the trace id, the parent id and the flags. An id of zeros is invalid. */
  private static final Pattern FORM =
      Pattern.compile("00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");

  private TraceParent() {}

  /**
   * Returns the header if it is valid. Otherwise returns null, because the recommendation says that
   * an invalid header is ignored.
   */
  static @Nullable String of(@Nullable String sent) {
    return sent != null && FORM.matcher(sent).matches() ? sent : null;
  }
}
