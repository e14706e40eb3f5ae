package org.cpor.platform.request;

import java.util.regex.Pattern;
import org.cpor.identifiers.UuidV7;
import org.jspecify.annotations.Nullable;

/** The header {@code X-Request-Id}: what the facts of a request share. */
public final class RequestId {

  public static final String HEADER = "X-Request-Id";

  /** Nothing that could break a log line, a header or a column. */
  private static final Pattern SANE = Pattern.compile("[A-Za-z0-9._:/+=-]{1,128}");

  private RequestId() {}

  /** The caller's id if it is a sane one, else a new one. */
  public static String of(@Nullable String sent) {
    return sent != null && SANE.matcher(sent).matches() ? sent : UuidV7.generate().toString();
  }
}
