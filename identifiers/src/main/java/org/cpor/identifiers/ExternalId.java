package org.cpor.identifiers;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The id of a record of another system, such as a subscription, an order or an offer, as a user
 * wrote it: 1 to 64 characters without control characters and lone surrogates. A UUID is in its
 * canonical form; other text has no blanks around it, and is otherwise the text that the user
 * wrote.
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

  /** Parses an id; empty when the text is not an id. */
  public static Optional<ExternalId> parse(String text) {
    String id = canonical(text);
    return FORM.matcher(id).matches() ? Optional.of(new ExternalId(id)) : Optional.empty();
  }

  /**
   * The id as a UUID. Empty when the id is other text. Such a text cannot be the id of a
   * subscription.
   */
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
