package org.cpor.intake.claim.domain;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** The id of a customer's tenant. */
public final class TenantId {

  private static final Pattern FORM =
      Pattern.compile("\\p{XDigit}{8}-(?:\\p{XDigit}{4}-){3}\\p{XDigit}{12}");

  private TenantId() {}

  /** Reads an id in any case, in braces or not. */
  public static Optional<UUID> parse(String text) {
    String stripped = text.strip();
    String id =
        stripped.startsWith("{") && stripped.endsWith("}")
            ? stripped.substring(1, stripped.length() - 1)
            : stripped;
    return FORM.matcher(id).matches() ? Optional.of(UUID.fromString(id)) : Optional.empty();
  }
}
