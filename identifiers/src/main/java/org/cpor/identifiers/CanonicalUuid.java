package org.cpor.identifiers;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Parses a UUID as portals show it: in upper or lower case, with or without braces. A shorter or
 * longer text is refused.
 */
public final class CanonicalUuid {

  private static final String BARE = "[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}";
  private static final Pattern FORM = Pattern.compile("(" + BARE + ")|\\{(" + BARE + ")}");

  private CanonicalUuid() {}

  /** Parses a UUID; empty when the text is not a UUID. */
  public static Optional<UUID> parse(String text) {
    Matcher form = FORM.matcher(Blanks.trim(text));
    return form.matches()
        ? Optional.of(UUID.fromString(form.group(1) != null ? form.group(1) : form.group(2)))
        : Optional.empty();
  }
}
