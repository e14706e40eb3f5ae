package org.cpor.platform.log;

import java.util.regex.Pattern;

/**
 * The path of a request, as logs may show it. A segment with more than 64 characters can be the
 * token of a link that works without signing in, so it is not shown.
 */
public final class LoggedPath {

  private static final Pattern LONG_SEGMENT = Pattern.compile("[^/]{65,}");

  private LoggedPath() {}

  /** The path without its long segments. */
  public static String of(String path) {
    return LONG_SEGMENT.matcher(path).replaceAll("…");
  }
}
