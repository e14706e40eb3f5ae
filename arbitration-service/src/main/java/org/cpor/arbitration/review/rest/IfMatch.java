package org.cpor.arbitration.review.rest;

import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cpor.arbitration.review.application.ExpectedVersion;

/**
 * The header {@code If-Match}, as RFC 9110 has it. A tag that is none of ours, or a weak one,
 * matches no version.
 */
record IfMatch(ExpectedVersion expected) {

  private static final Pattern OUR_TAG = Pattern.compile("(?<!W/)\"([0-9]{1,18})\"");

  static final IfMatch ABSENT = new IfMatch(ExpectedVersion.ANY);

  /** Reads the header; the name is the one that Jakarta REST looks for. */
  public static IfMatch fromString(String header) {
    if (header.strip().equals("*")) {
      return ABSENT;
    }
    Set<Long> versions =
        OUR_TAG
            .matcher(header)
            .results()
            .map(IfMatch::version)
            .collect(Collectors.toUnmodifiableSet());
    return new IfMatch(new ExpectedVersion(versions));
  }

  private static Long version(MatchResult tag) {
    return Long.valueOf(tag.group(1));
  }
}
