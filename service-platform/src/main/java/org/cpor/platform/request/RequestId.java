package org.cpor.platform.request;

import java.util.regex.Pattern;
import org.cpor.identifiers.UuidV7;
import org.jspecify.annotations.Nullable;

/** The header {@code X-Request-Id}: the id that all facts of a request share. */
public final class RequestId {

  public static final String HEADER = "X-Request-Id";

  /** Only characters that are safe in a log line, in a header and in a database column. */
  private static final Pattern SANE = Pattern.compile("[A-Za-z0-9._:/+=-]{1,128}");

  private RequestId() {}

  /** Returns the id that the caller sent. If this id is missing or invalid, returns a new id. */
  public static String of(@Nullable String sent) {
    return sent != null && SANE.matcher(sent).matches() ? sent : UuidV7.generate().toString();
  }
}
