package org.cpor.identifiers;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A partner's id on this platform: 1 to 64 ASCII letters, digits, dots, underscores and hyphens.
 * The id is case-sensitive.
 */
public record PartnerId(String text) {

  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._-]{1,64}");

  /**
   * @throws IllegalArgumentException when {@code text} is not a partner's id in this form
   */
  public PartnerId {
    if (!FORM.matcher(text).matches()) {
      throw new IllegalArgumentException("This is no partner's id");
    }
  }

  /** Parses an id; empty when the text is not an id. */
  public static Optional<PartnerId> parse(String text) {
    String id = Blanks.trim(text);
    return FORM.matcher(id).matches() ? Optional.of(new PartnerId(id)) : Optional.empty();
  }

  @Override
  public String toString() {
    return text;
  }
}
