package org.cpor.identifiers;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A partner's id in the partner network: 1 to 10 ASCII digits. The id is text, so leading zeros are
 * part of the id.
 */
public record MpnId(String digits) {

  private static final Pattern FORM = Pattern.compile("[0-9]{1,10}");

  /**
   * @throws IllegalArgumentException when {@code digits} is not 1 to 10 ASCII digits
   */
  public MpnId {
    if (!FORM.matcher(digits).matches()) {
      throw new IllegalArgumentException("This is no MPN id");
    }
  }

  /** Parses an id; empty when the text is not an id. */
  public static Optional<MpnId> parse(String text) {
    String digits = Blanks.trim(text);
    return FORM.matcher(digits).matches() ? Optional.of(new MpnId(digits)) : Optional.empty();
  }

  @Override
  public String toString() {
    return digits;
  }
}
