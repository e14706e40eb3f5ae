package org.cpor.platform.conditions;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cpor.platform.problem.ProblemException;
import org.cpor.platform.problem.Violation;

/**
 * The value of {@code If-Match} or {@code If-None-Match}: {@code *} or a list of entity tags.
 *
 * @param any whether the value is {@code *}, which matches any version
 */
record TagList(boolean any, List<Tag> tags) {

  /** The syntax of an entity tag: RFC 9110, section 8.8.3. */
  private static final Pattern TAG =
      Pattern.compile("(?<weak>W/)?\"(?<opaque>[\\x21\\x23-\\x7e\\x80-\\xff]*)\"");

  private static final Pattern SEPARATOR = Pattern.compile("[ \\t]*(,[ \\t]*)+");

  record Tag(boolean weak, String opaque) {}

  TagList {
    tags = List.copyOf(tags);
  }

  /**
   * Parses a header; empty when the request does not have the header.
   *
   * @param lines the values of the header, because a request can have the header several times
   * @throws ProblemException when the header is malformed
   */
  static Optional<TagList> parse(String header, List<String> lines) {
    if (lines.isEmpty()) {
      return Optional.empty();
    }
    String value = String.join(",", lines).strip();
    return Optional.of(
        value.equals("*") ? new TagList(true, List.of()) : new TagList(false, tags(header, value)));
  }

  /** Ignores empty elements of the list: RFC 9110, section 5.6.1.2. */
  private static List<Tag> tags(String header, String value) {
    List<Tag> tags = new ArrayList<>();
    Matcher tag = TAG.matcher(value);
    Matcher separator = SEPARATOR.matcher(value);
    int at = skip(separator, 0);
    while (at < value.length()) {
      if (!tag.region(at, value.length()).lookingAt()) {
        throw malformed(header);
      }
      tags.add(new Tag(tag.group("weak") != null, tag.group("opaque")));
      at = skip(separator, tag.end());
      if (at == tag.end() && at < value.length()) {
        throw malformed(header);
      }
    }
    if (tags.isEmpty()) {
      throw malformed(header);
    }
    return tags;
  }

  private static int skip(Matcher separator, int at) {
    return separator.region(at, separator.regionEnd()).lookingAt() ? separator.end() : at;
  }

  private static ProblemException malformed(String header) {
    return ProblemException.invalid(
        List.of(
            new Violation(header, "must be * or entity tags such as \"7\", with commas between")));
  }

  /** Whether a tag in the header matches by strong comparison: a weak tag never matches. */
  boolean matchesStrongly(VersionTag version) {
    return any || tags.contains(new Tag(false, version.opaque()));
  }

  /**
   * Whether a tag in the header matches by weak comparison: a weak tag matches like a strong tag.
   */
  boolean matchesWeakly(VersionTag version) {
    return any || tags.stream().anyMatch(tag -> tag.opaque().equals(version.opaque()));
  }
}
