package org.cpor.verifier.directory.domain;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Domain names in one spelling: ASCII, lower case, without the dot of the root. */
public final class DomainName {

  private static final int MAX_LENGTH = 253;
  private static final String LABEL = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?";

  /** Two labels or more; a number at the end would make it an IP address. */
  private static final Pattern NAME = Pattern.compile("(?:" + LABEL + "\\.)+(?![0-9]+$)" + LABEL);

  private DomainName() {}

  /** That spelling of {@code text}; empty when it is no domain name of two labels or more. */
  public static Optional<String> parse(String text) {
    return ascii(text.strip())
        .map(name -> name.endsWith(".") ? name.substring(0, name.length() - 1) : name)
        .filter(name -> name.length() <= MAX_LENGTH && NAME.matcher(name).matches());
  }

  private static Optional<String> ascii(String name) {
    try {
      return Optional.of(IDN.toASCII(name, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
