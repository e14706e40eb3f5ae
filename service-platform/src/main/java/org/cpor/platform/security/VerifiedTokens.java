package org.cpor.platform.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.cpor.platform.time.TokenTime;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * Verifies a token in the first request that has the token, and caches the result, by default for
 * one minute (ADR 0023). A caller sends the same token with each request, and the verification of a
 * token takes longer than most requests. A result is not used after the expiry of its token.
 * Refused tokens are not cached.
 */
@Alternative
@Priority(1)
@ApplicationScoped
public class VerifiedTokens implements HttpAuthenticationMechanism {

  /** The maximum number of cached tokens. A token takes a few kilobytes. */
  private static final int MAX_TOKENS = 2_000;

  private final OidcAuthenticationMechanism oidc;
  private final TokenTime time;
  private final Duration atMost;
  private final Duration leeway;
  private final Cache<String, SecurityIdentity> verified =
      Caffeine.newBuilder()
          .maximumSize(MAX_TOKENS)
          .expireAfter(Expiry.creating(this::goodFor))
          .build();

  VerifiedTokens(
      OidcAuthenticationMechanism oidc,
      TokenTime time,
      @ConfigProperty(name = "cpor.tokens.remembered-for") Duration atMost,
      @ConfigProperty(name = "quarkus.oidc.token.lifespan-grace") long leewaySeconds) {
    this.oidc = oidc;
    this.time = time;
    this.atMost = atMost;
    this.leeway = Duration.ofSeconds(leewaySeconds);
  }

  @Override
  public Uni<SecurityIdentity> authenticate(
      RoutingContext request, IdentityProviderManager identities) {
    String token = request.request().getHeader(HttpHeaders.AUTHORIZATION);
    @Nullable SecurityIdentity cached = token == null ? null : verified.getIfPresent(token);
    return cached != null
        ? Uni.createFrom().item(cached)
        : oidc.authenticate(request, identities)
            .onItem()
            .ifNotNull()
            .invoke(identity -> {
              CallerName.require(identity);
              requireIssued(identity);
              cache(token, identity);
            });
  }

  /**
   * Checks {@code iat} with the leeway that Quarkus has for {@code nbf} and {@code exp}. Without a
   * configured maximum age, Quarkus does not check {@code iat}.
   *
   * @throws AuthenticationFailedException when {@code iat} is too far in the future
   */
  private void requireIssued(SecurityIdentity identity) {
    if (identity.getPrincipal() instanceof JsonWebToken token
        && token.containsClaim("iat")
        && time.until(Instant.ofEpochSecond(token.getIssuedAtTime())).compareTo(leeway) > 0) {
      throw new AuthenticationFailedException("The token is issued in the future");
    }
  }

  private void cache(@Nullable String token, SecurityIdentity identity) {
    if (token != null && identity.getPrincipal() instanceof JsonWebToken) {
      verified.put(token, withoutRequest(identity));
    }
  }

  /** Returns a copy of the identity without the request in which the token was verified. */
  private static SecurityIdentity withoutRequest(SecurityIdentity identity) {
    QuarkusSecurityIdentity.Builder caller =
        QuarkusSecurityIdentity.builder()
            .setPrincipal(identity.getPrincipal())
            .addRoles(identity.getRoles())
            .addCredentials(identity.getCredentials());
    for (Map.Entry<String, Object> attribute : identity.getAttributes().entrySet()) {
      if (!(attribute.getValue() instanceof RoutingContext)) {
        caller.addAttribute(attribute.getKey(), attribute.getValue());
      }
    }
    return caller.build();
  }

  private Duration goodFor(String token, SecurityIdentity identity) {
    JsonWebToken claims = (JsonWebToken) identity.getPrincipal();
    Duration left = time.until(Instant.ofEpochSecond(claims.getExpirationTime()));
    if (left.isNegative()) {
      return Duration.ZERO;
    }
    return left.compareTo(atMost) < 0 ? left : atMost;
  }

  @Override
  public Uni<ChallengeData> getChallenge(RoutingContext request) {
    return oidc.getChallenge(request);
  }

  @Override
  public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
    return oidc.getCredentialTypes();
  }

  @Override
  public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext request) {
    return oidc.getCredentialTransport(request);
  }

  @Override
  public int getPriority() {
    return oidc.getPriority();
  }
}
