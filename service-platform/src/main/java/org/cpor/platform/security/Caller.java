package org.cpor.platform.security;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.cpor.identifiers.PartnerId;
import org.cpor.platform.problem.CommonProblem;
import org.cpor.platform.problem.ProblemException;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** The sender of the request, according to its token. */
@RequestScoped
public class Caller {

  private static final Set<String> PARTNER_ROLES =
      Set.of(Role.BILLING_ADMIN, Role.GLOBAL_ADMIN, Role.INCENTIVES_ADMIN);

  static final String PARTNER_ID = "partner_id";

  private final SecurityIdentity identity;
  private final JsonWebToken token;

  Caller(SecurityIdentity identity, JsonWebToken token) {
    this.identity = identity;
    this.token = token;
  }

  /**
   * The caller's name: the token's {@code preferred_username}. If the token has none, the token's
   * subject.
   */
  public String name() {
    return identity.getPrincipal().getName();
  }

  public Account account() {
    return new Account(partnerId(), name());
  }

  /** When the token expires, in system time. */
  public Instant tokenExpiry() {
    return Instant.ofEpochSecond(token.getExpirationTime());
  }

  public boolean hasRole(String role) {
    return identity.hasRole(role);
  }

  /**
   * The partner that employs the caller; empty when there is none. The caller is allowed to see
   * only the claims of this partner.
   *
   * @throws ProblemException when the caller has a partner's role and the token has no valid
   *     partner id
   */
  public Optional<String> partnerId() {
    if (identity.getRoles().stream().noneMatch(PARTNER_ROLES::contains)) {
      return Optional.empty();
    }
    return Optional.of(
        Optional.<Object>ofNullable(token.getClaim(PARTNER_ID))
            .filter(String.class::isInstance)
            .flatMap(text -> PartnerId.parse((String) text))
            .map(PartnerId::text)
            .orElseThrow(() ->
                new ProblemException(
                    CommonProblem.PARTNER_UNKNOWN,
                    "The token has a partner's role, but partner_id is not a valid partner id.")));
  }
}
