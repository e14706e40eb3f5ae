package org.cpor.platform.security;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Who sent the request, as its token says. */
@RequestScoped
public class Caller {

  private static final Set<String> PARTNER_ROLES =
      Set.of(Role.BILLING_ADMIN, Role.GLOBAL_ADMIN, Role.INCENTIVES_ADMIN);

  private final SecurityIdentity identity;
  private final JsonWebToken token;

  Caller(SecurityIdentity identity, JsonWebToken token) {
    this.identity = identity;
    this.token = token;
  }

  /** The caller's name: the token's {@code preferred_username}, else its subject. */
  public String name() {
    return identity.getPrincipal().getName();
  }

  public boolean hasRole(String role) {
    return identity.hasRole(role);
  }

  /**
   * The partner whose claims alone this caller may see; empty for a caller that no partner employs.
   */
  public Optional<String> partnerId() {
    return identity.getRoles().stream().anyMatch(PARTNER_ROLES::contains)
        ? Optional.of(token.<String>claim("partner_id").orElse(""))
        : Optional.empty();
  }
}
