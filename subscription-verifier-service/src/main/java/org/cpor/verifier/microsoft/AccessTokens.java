package org.cpor.verifier.microsoft;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.cpor.verifier.verification.application.SourceUnavailableException;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Caches one token for each tenant, until shortly before the token expires. */
@Singleton
class AccessTokens {

  private static final int MOST = 10_000;

  private final Cache<UUID, AccessToken> tokens =
      Caffeine.newBuilder()
          .maximumSize(MOST)
          .expireAfter(Expiry.<UUID, AccessToken>creating((tenantId, token) -> token.usableFor()))
          .build();

  private final LoginClient login;
  private final ClientCredentials credentials;

  AccessTokens(@RestClient LoginClient login, MicrosoftSettings settings) {
    this.login = login;
    this.credentials = ClientCredentials.of(settings);
  }

  /**
   * The value of the {@code Authorization} header for requests about the tenant.
   *
   * @throws UnknownTenantException if there is no such tenant
   */
  String bearer(UUID tenantId) {
    AccessToken token = tokens.get(tenantId, this::request);
    if (token.value() == null) {
      throw new SourceUnavailableException("the login service gave no token");
    }
    return "Bearer " + token.value();
  }

  /** Forgets the tenant's token, because Microsoft refused it. */
  void forget(UUID tenantId) {
    tokens.invalidate(tenantId);
  }

  private AccessToken request(UUID tenantId) {
    return login.token(tenantId, credentials.id(), credentials.secret());
  }
}
