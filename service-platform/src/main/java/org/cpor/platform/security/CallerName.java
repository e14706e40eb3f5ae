package org.cpor.platform.security;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import java.util.regex.Pattern;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Checks the caller's name in a token: {@code preferred_username}, or the subject if the token has
 * no {@code preferred_username}. The services store the name, so PostgreSQL must be able to store
 * it.
 */
final class CallerName {

  private static final String CLAIM = "preferred_username";

  /** Control characters and lone surrogates are not allowed. */
  private static final Pattern FORM = Pattern.compile("[^\\p{Cc}\\p{Cs}]{1,256}");

  private CallerName() {}

  /**
   * Refuses an identity if its token has no valid name.
   *
   * @throws AuthenticationFailedException answered with 401
   */
  static void require(SecurityIdentity identity) {
    if (identity.getPrincipal() instanceof JsonWebToken token) {
      Object name = token.containsClaim(CLAIM) ? token.getClaim(CLAIM) : token.getSubject();
      if (!(name instanceof String text) || text.isBlank() || !FORM.matcher(text).matches()) {
        throw new AuthenticationFailedException("The token has no valid name of its caller");
      }
    }
  }
}
