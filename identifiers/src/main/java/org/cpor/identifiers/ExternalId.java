package org.cpor.identifiers;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * What someone gives as the id of something in another system, such as a subscription, an order or
 * an offer: 1 to 64 characters, none of them a control character or a lone surrogate. A UUID is in
 * its canonical form; other text is as it was written, without blanks around it.
 */
public record ExternalId(String text) {

  private static final Pattern FORM = Pattern.compile("[^\\p{Cc}\\p{Cs}]{1,64}");

  /**
   * @throws IllegalArgumentException when the text is not in the canonical form
   */
  public ExternalId {
    if (!canonical(text).equals(text) || !FORM.matcher(text).matches()) {
      throw new IllegalArgumentException("This is not the canonical form of an id");
    }
  }

  /** The id that the text writes; empty when it writes none. */
  public static Optional<ExternalId> parse(String text) {
    String id = canonical(text);
    return FORM.matcher(id).matches() ? Optional.of(new ExternalId(id)) : Optional.empty();
  }

  /** The id as a UUID; empty when it is other text, and so no subscription's id. */
  public Optional<UUID> uuid() {
    return CanonicalUuid.parse(text);
  }

  @Override
  public String toString() {
    return text;
  }

  private static String canonical(String text) {
    return CanonicalUuid.parse(text).map(UUID::toString).orElseGet(() -> Blanks.trim(text));
  }
}
