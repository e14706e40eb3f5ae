package org.cpor.verifier.directory.domain;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Ids as portals show them: a UUID in any case, perhaps in braces. */
public final class Guid {

  private static final Pattern BARE =
      Pattern.compile("\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");
  private static final Pattern BRACED = Pattern.compile("\\{(" + BARE + ")}");

  private Guid() {}

  /** The UUID that {@code text} writes; empty when it writes none. */
  public static Optional<UUID> parse(String text) {
    String stripped = text.strip();
    Matcher braced = BRACED.matcher(stripped);
    String bare = braced.matches() ? braced.group(1) : stripped;
    return BARE.matcher(bare).matches() ? Optional.of(UUID.fromString(bare)) : Optional.empty();
  }

  /**
   * One spelling for all that write the same UUID; any other id as it is, without blanks around.
   */
  public static String normalise(String id) {
    return parse(id).map(UUID::toString).orElseGet(id::strip);
  }
}
