package org.cpor.verifier.directory.application;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Codes of products and partner types. A feed is allowed to use any code that follows {@link
 * #RULE}.
 */
final class Codes {

  static final String RULE = "must be a code of up to 64 capital letters, digits and underscores";

  static final String PATTERN = "^[A-Z0-9_]{1,64}$";

  private static final Pattern CODE = Pattern.compile(PATTERN);

  private Codes() {}

  static Optional<String> parse(String text) {
    return CODE.matcher(text).matches() ? Optional.of(text) : Optional.empty();
  }
}
