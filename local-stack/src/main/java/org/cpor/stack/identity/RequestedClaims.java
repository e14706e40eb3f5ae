package org.cpor.stack.identity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.oauth2.sdk.GrantType;
import com.nimbusds.oauth2.sdk.TokenRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.nav.security.mock.oauth2.token.OAuth2TokenCallback;

/**
 * Converts the parameters of a client-credentials request to the claims of a token. The parameters
 * are {@code roles=reviewer,operator}, {@code partner_id=P-1001}, {@code name=anna}, {@code
 * expires_in=600} (seconds; negative for an expired token) and {@code claims={"partner_id": 7}} (a
 * JSON object; its claims replace claims of the same names from the other parameters). In the code
 * flow, the sign-in page provides the claims.
 */
final class RequestedClaims implements OAuth2TokenCallback {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration LIFETIME = Duration.ofHours(8);

  private final String issuerId;

  RequestedClaims(String issuerId) {
    this.issuerId = issuerId;
  }

  @Override
  public String issuerId() {
    return issuerId;
  }

  @Override
  public String subject(TokenRequest request) {
    return parameter(request, "name").orElse("development");
  }

  @Override
  public String typeHeader(TokenRequest request) {
    return "JWT";
  }

  @Override
  public List<String> audience(TokenRequest request) {
    return List.of("cpor");
  }

  @Override
  public Map<String, Object> addClaims(TokenRequest request) {
    if (!request.getAuthorizationGrant().getType().equals(GrantType.CLIENT_CREDENTIALS)) {
      return Map.of();
    }
    Map<String, Object> claims = new HashMap<>();
    claims.put("roles", List.of(parameter(request, "roles").orElse("").split(",")));
    claims.put("preferred_username", subject(request));
    parameter(request, "partner_id").ifPresent(partner -> claims.put("partner_id", partner));
    parameter(request, "expires_in")
        .map(Long::valueOf)
        .ifPresent(seconds -> {
          Instant expiry = Instant.now().plusSeconds(seconds);
          claims.put("exp", Date.from(expiry));
        });
    parameter(request, "claims").map(RequestedClaims::object).ifPresent(claims::putAll);
    return claims;
  }

  private static Map<String, Object> object(String json) {
    try {
      return JSON.readValue(json, new TypeReference<>() {});
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("claims must be a JSON object", e);
    }
  }

  @Override
  public long tokenExpiry() {
    return LIFETIME.toSeconds();
  }

  private static Optional<String> parameter(TokenRequest request, String name) {
    return Optional.ofNullable(request.getCustomParameter(name))
        .filter(values -> !values.isEmpty())
        .map(List::getFirst)
        .filter(value -> !value.isBlank());
  }
}
