package org.cpor.identifiers;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a UUID as portals show it: in any case, in braces or not. Nothing shorter or longer. */
public final class CanonicalUuid {

  private static final String BARE = "[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}";
  private static final Pattern FORM = Pattern.compile("(" + BARE + ")|\\{(" + BARE + ")}");

  private CanonicalUuid() {}

  /** The UUID that the text writes; empty when it writes none. */
  public static Optional<UUID> parse(String text) {
    Matcher form = FORM.matcher(Blanks.trim(text));
    return form.matches()
        ? Optional.of(UUID.fromString(form.group(1) != null ? form.group(1) : form.group(2)))
        : Optional.empty();
  }
}
