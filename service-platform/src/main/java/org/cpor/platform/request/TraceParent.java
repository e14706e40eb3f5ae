package org.cpor.platform.request;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The header {@code traceparent} of the W3C recommendation "Trace Context", version 00. */
final class TraceParent {

  static final String HEADER = "traceparent";

  /** Version, trace id and parent id, neither of them all zeros, flags. */
  private static final Pattern FORM =
      Pattern.compile("00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");

  private TraceParent() {}

  /** What the caller sent if it has the form; the recommendation says to ignore it otherwise. */
  static @Nullable String of(@Nullable String sent) {
    return sent != null && FORM.matcher(sent).matches() ? sent : null;
  }
}
