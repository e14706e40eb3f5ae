package org.cpor.platform.security;

import io.quarkus.security.identity.SecurityIdentity;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * The identity of a caller. All requests of one caller have the same identity, and no two callers
 * have the same identity. The two values must not be joined to one text: two different callers
 * could then have the same text.
 *
 * @param partnerId the partner that employs the caller; empty when there is none
 * @param user the caller's name
 */
public record Account(Optional<String> partnerId, String user) {

  /**
   * The account of a verified token. The partner's id in the token may be invalid: {@link
   * Caller#partnerId} checks the id.
   */
  public static Account ofToken(SecurityIdentity identity, JsonWebToken token) {
    return new Account(
        Optional.<Object>ofNullable(token.getClaim(Caller.PARTNER_ID)).map(Object::toString),
        identity.getPrincipal().getName());
  }
}
