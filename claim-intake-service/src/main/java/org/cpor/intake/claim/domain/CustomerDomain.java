package org.cpor.intake.claim.domain;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A domain name in the one form in which names are compared: ASCII, lower case, no trailing dot.
 *
 * @param ascii such as {@code xn--rvztr-tqa4e7q.example}
 */
public record CustomerDomain(String ascii) {

  private static final int MAX_LENGTH = 253;

  /** Two labels or more; the last is not a number, or the whole would be an IP address. */
  private static final Pattern NAME =
      Pattern.compile(
          "(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+(?![0-9]+$)[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?");

  /** Reads a name in any case, with or without a trailing dot, internationalised or not. */
  public static Optional<CustomerDomain> parse(String text) {
    try {
      String ascii = IDN.toASCII(text.strip(), IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
      String name = ascii.endsWith(".") ? ascii.substring(0, ascii.length() - 1) : ascii;
      return name.length() <= MAX_LENGTH && NAME.matcher(name).matches()
          ? Optional.of(new CustomerDomain(name))
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
