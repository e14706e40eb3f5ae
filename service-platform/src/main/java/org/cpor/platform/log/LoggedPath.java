package org.cpor.platform.log;

import java.util.regex.Pattern;

/**
 * The path of a request, as the log shows it. A segment with more than 64 characters can be a token
 * that gives access without signing in, so the log does not show such a segment.
 */
public final class LoggedPath {

  private static final Pattern LONG_SEGMENT = Pattern.compile("[^/]{65,}");

  private LoggedPath() {}

  /** The path without its long segments. */
  public static String of(String path) {
    return LONG_SEGMENT.matcher(path).replaceAll("…");
  }
}
