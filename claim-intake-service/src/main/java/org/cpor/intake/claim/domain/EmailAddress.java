package org.cpor.intake.claim.domain;

import java.util.Optional;
import java.util.regex.Pattern;

/** An address as people write it: no quotes, no comments, the domain one that can exist. */
public record EmailAddress(String text) {

  private static final int MAX_LENGTH = 254;
  private static final Pattern LOCAL_PART =
      Pattern.compile(
          "[^\\s\\p{Cntrl}@\"(),:;<>\\[\\\\\\].]+(?:\\.[^\\s\\p{Cntrl}@\"(),:;<>\\[\\\\\\].]+)*");

  /** A domain is read with spaces around it and a dot behind it; an address has neither. */
  private static final Pattern DOMAIN_CHARACTERS = Pattern.compile("\\S*[^\\s.]");

  public static Optional<EmailAddress> parse(String text) {
    int at = text.lastIndexOf('@');
    return at > 0
            && at <= 64
            && text.length() <= MAX_LENGTH
            && LOCAL_PART.matcher(text.substring(0, at)).matches()
            && DOMAIN_CHARACTERS.matcher(text.substring(at + 1)).matches()
            && CustomerDomain.parse(text.substring(at + 1)).isPresent()
        ? Optional.of(new EmailAddress(text))
        : Optional.empty();
  }
}
